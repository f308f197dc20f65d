import { beforeEach, describe, expect, it } from "vitest";
import { chartData } from "../../../../../src/workbench/engine/chart/chart-data";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

const chartModel = () => office.workbook.model.sheets[0]?.charts[0];

async function withData(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
) {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").values = [
      ["", "Costs", "Benefits"],
      ["Year 1", 5, 7],
      ["Year 2", 6, 9],
    ];
    await work(sheet, context);
  });
}

describe("ChartCollection", () => {
  it("reads series, names and categories out of the source range", async () => {
    await withData(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Costs", "Benefits"]);
    });
    expect(chartModel()?.series[1]).toMatchObject({
      nameFormula: "=Sheet1!$C$1",
      valuesFormula: "=Sheet1!$C$2:$C$3",
      categoriesFormula: "=Sheet1!$A$2:$A$3",
    });
  });

  it("reads rows as series when asked to", async () => {
    await withData(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:C3"), "Rows");
      await context.sync();
    });
    expect(chartModel()?.series.map(({ name }) => name)).toEqual(["Year 1", "Year 2"]);
    expect(chartModel()?.series[0]?.categoriesFormula).toBe("=Sheet1!$B$1:$C$1");
  });

  it("finds charts by name, and deletes them", async () => {
    await withData(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:C3")).name = "Mine";
      await context.sync();
      const mine = sheet.charts.getItem("Mine").load("name,chartType");
      const none = sheet.charts.getItemOrNullObject("Other");
      await context.sync();
      expect([mine.chartType, none.isNullObject]).toEqual(["Line", true]);
      mine.delete();
      await context.sync();
    });
    expect(chartModel()).toBeUndefined();
  });

  it("refuses a type it cannot draw, by name", async () => {
    const adding = withData(async (sheet, context) => {
      sheet.charts.add("Treemap", sheet.getRange("A1:C3"));
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "NotPlayedByWorkbench" });
  });
});

describe("a chart that is refreshed", () => {
  beforeEach(async () => {
    office = await openOffice({ excelApi: "1.9" });
    await withData(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "History";
      chart.title.text = "Until Q1";
      await context.sync();
    });
  });

  it("shows other cells under another title, in a later batch", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A4:C4").values = [["Year 3", 8, 10]];
      const chart = sheet.charts.getItem("History");
      const [costs, benefits] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      costs.setValues(sheet.getRange("B2:B4"));
      costs.setXAxisValues(sheet.getRange("A2:A4"));
      benefits.setValues(sheet.getRange("C2:C4"));
      benefits.setXAxisValues(sheet.getRange("A2:A4"));
      chart.title.text = "Until Q2";
      chart.load("chartType,name");
      chart.series.load("items/name,items/chartType");
      await context.sync();
      expect([chart.chartType, chart.name]).toEqual(["ColumnStacked", "History"]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Costs", "Benefits"]);
    });
    const { model, calculation } = office.workbook;
    expect(chartModel()?.title).toBe("Until Q2");
    const { categories, series } = chartData(model, calculation, chartModel()!);
    expect(categories).toEqual(["Year 1", "Year 2", "Year 3"]);
    expect(series.map(({ values }) => values)).toEqual([
      [5, 6, 8],
      [7, 9, 10],
    ]);
  });

  it("becomes a line with markers, and takes values from another sheet", async () => {
    await office.run(async (context) => {
      const other = context.workbook.worksheets.add("Frozen plans");
      other.getRange("B1:B2").values = [[1], [2]];
      const chart = context.workbook.worksheets.getItem("Sheet1").charts.getItem("History");
      chart.chartType = "LineMarkers";
      chart.series.getItemAt(0).setValues(other.getRange("B1:B2"));
      await context.sync();
    });
    expect(chartModel()).toMatchObject({
      type: "LineMarkers",
      series: [{ valuesFormula: "='Frozen plans'!$B$1:$B$2" }, {}],
    });
  });

  it("leaves hidden cells out, unless it is told to show them", async () => {
    const shown = () =>
      chartData(office.workbook.model, office.workbook.calculation, chartModel()!);
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      await context.sync();
      expect(shown().categories).toEqual(["Year 2"]);
      expect(shown().series.map(({ name, values }) => [name, values])).toEqual([["Costs", [6]]]);
      sheet.charts.getItem("History").plotVisibleOnly = false;
      await context.sync();
    });
    expect(shown().series.map(({ values }) => values)).toEqual([
      [5, 6],
      [7, 9],
    ]);
  });
});

describe("Chart", () => {
  it("takes title, legend, axes, series and place", async () => {
    await withData(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 100;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.title.text = "Benefits against costs";
      chart.title.format.font.set({ size: 12, color: "#1F3864", bold: true });
      chart.legend.set({ visible: true, position: "Top" });
      const { categoryAxis, valueAxis } = chart.axes;
      valueAxis.set({ minimum: 0, maximum: 10, numberFormat: "#,##0" });
      valueAxis.majorGridlines.format.line.color = "#DDDDDD";
      valueAxis.title.text = "EUR";
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.format.font.size = 9;
      const second = chart.series.getItemAt(1);
      second.format.fill.setSolidColor("#00AA88");
      second.set({ gapWidth: 60, overlap: 0, hasDataLabels: true });
      second.dataLabels.numberFormat = "0.0";
      const third = chart.series.add("Net");
      third.setValues(sheet.getRange("B2:B3"));
      third.setXAxisValues(sheet.getRange("A2:A3"));
      third.set({ chartType: "LineMarkers", markerStyle: "Circle" });
      third.format.line.set({ color: "#FF8800", weight: 2.25 });
      chart.setPosition("B5", "D9");
      await context.sync();
    });
    expect(chartModel()).toMatchObject({
      title: "Benefits against costs",
      titleFont: { size: 12, color: "#1F3864", bold: true },
      showLegend: true,
      legendPosition: "Top",
      left: 100,
      top: 60,
      width: 144,
      height: 75,
      valueAxis: {
        minimum: 0,
        maximum: 10,
        numberFormat: "#,##0",
        gridlineColor: "#DDDDDD",
        title: "EUR",
      },
      categoryAxis: { labelPosition: "Low", fontSize: 9 },
      series: [
        { name: "Costs" },
        { color: "#00AA88", gapWidth: 60, showDataLabels: true, dataLabelFormat: "0.0" },
        {
          name: "Net",
          type: "LineMarkers",
          markerStyle: "Circle",
          color: "#FF8800",
          lineWeight: 2.25,
          valuesFormula: "=Sheet1!$B$2:$B$3",
        },
      ],
    });
  });
});
