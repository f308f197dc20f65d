import { describe, expect, it } from "vitest";
import { chartData } from "../../../src/workbench/engine/chart/chart-data";
import { chartSvg } from "../../../src/workbench/engine/chart/chart-svg";
import { scaleFor } from "../../../src/workbench/engine/chart/scale";
import type { ChartModel, ChartType } from "../../../src/workbench/engine/model";
import { createWorkbook } from "../../../src/workbench/engine/workbook";
import { readXml } from "../../../src/workbench/engine/xlsx/read-xml";
import { sample, sampleChart } from "./sample";
import { workbookWith } from "./support";

function draw(change: Partial<ChartModel> = {}): string {
  const [plan, ...others] = sample.sheets;
  const chart = { ...sampleChart, ...change };
  const workbook = createWorkbook({
    ...sample,
    sheets: [{ ...plan!, charts: [chart] }, ...others],
  });
  return chartSvg(workbook.model, workbook.calculation, chart);
}

function count(svg: string, element: string): number {
  return svg.split(`<${element} `).length - 1;
}

describe("chartSvg", () => {
  const types: ChartType[] = [
    "ColumnClustered",
    "ColumnStacked",
    "ColumnStacked100",
    "BarClustered",
    "BarStacked",
    "Line",
    "LineMarkers",
    "Area",
    "AreaStacked",
    "Pie",
    "Doughnut",
    "XYScatter",
    "XYScatterLines",
  ];

  it.each(types)("draws %s as well-formed SVG without a number missing", (type) => {
    const series = sampleChart.series.map((one) => ({ ...one, type: null }));
    const svg = draw({ type, series });
    expect(readXml(svg).name).toBe("svg");
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it("draws a column for each value, a line for the series that is one, and a key", () => {
    const svg = draw();
    // Six columns, three squares of the key, and the background.
    expect(count(svg, "rect")).toBe(6 + 3 + 1);
    expect(count(svg, "path")).toBe(1);
    for (const text of ["Benefits", "Costs", "Net", "Year 2", "USD", "Benefits &gt; costs"]) {
      expect(svg).toContain(`>${text}<`);
    }
  });

  it("puts columns of negative values below zero", () => {
    const [benefits, costs] = sampleChart.series;
    const svg = draw({
      series: [benefits!, { ...costs!, showDataLabels: false }],
      showLegend: false,
    });
    const columns = [
      ...svg.matchAll(/<rect x="[^"]+" y="([^"]+)" width="[^"]+" height="([^"]+)"/g),
    ].map((match) => ({ top: Number(match[1]), bottom: Number(match[1]) + Number(match[2]) }));
    const zero = columns[0]!.bottom;
    expect(columns.slice(0, 3).every((column) => Math.abs(column.bottom - zero) < 0.02)).toBe(true);
    expect(columns.slice(3).every((column) => Math.abs(column.top - zero) < 0.02)).toBe(true);
  });

  it("puts stacked columns one upon the other, negative ones below", () => {
    const [benefits, costs] = sampleChart.series;
    const plain = { showDataLabels: false, type: null };
    const svg = draw({
      type: "ColumnStacked",
      showLegend: false,
      series: [
        { ...benefits!, ...plain },
        { ...costs!, ...plain },
        { ...benefits!, ...plain },
      ],
    });
    const columns = [
      ...svg.matchAll(/<rect x="([^"]+)" y="([^"]+)" width="[^"]+" height="([^"]+)"/g),
    ].map(([, x, y, height]) => ({ x, top: Number(y), bottom: Number(y) + Number(height) }));
    const [first, below, upon] = [0, 3, 6].map((index) => columns[index]!);
    expect([below!.x, upon!.x]).toEqual([first!.x, first!.x]);
    expect(upon!.bottom).toBeCloseTo(first!.top, 1);
    expect(below!.top).toBeCloseTo(first!.bottom, 1);
  });

  it("draws a text as 0, and a blank cell or an error as a gap", () => {
    const model = workbookWith({ A1: 1, B1: '=""', C1: "=NA()", E1: 2 });
    const series = [{ ...sampleChart.series[0]!, valuesFormula: "=Sheet1!$A$1:$E$1" }];
    const workbook = createWorkbook(model);
    const { values } = chartData(workbook.model, workbook.calculation, { ...sampleChart, series })
      .series[0]!;
    expect(values).toEqual([1, 0, null, null, 2]);
  });

  it("follows the cells", () => {
    const workbook = createWorkbook(sample);
    const before = chartSvg(workbook.model, workbook.calculation, sampleChart);
    workbook.change("Edit", (draft) => {
      draft.sheets[0]!.cells[1]![1]!.value = 400;
    });
    expect(chartSvg(workbook.model, workbook.calculation, sampleChart)).not.toBe(before);
  });

  it("speaks its alternative text", () => {
    expect(draw()).toContain('aria-label="Columns of benefits &amp; costs"');
  });

  it("draws a chart without data as an empty one", () => {
    expect(readXml(draw({ series: [] })).name).toBe("svg");
    expect(draw({ type: "Pie", series: [] })).not.toContain("NaN");
  });
});

describe("scaleFor", () => {
  it.each([
    [[0, 97], 5, [0, 20, 40, 60, 80, 100]],
    [[-130, 500], 4, [-200, 0, 200, 400, 600]],
    [[0.1, 0.32], 4, [0, 0.1, 0.2, 0.3, 0.4]],
    [[-5, -1], 5, [-5, -4, -3, -2, -1, 0]],
    [[0], 4, [0, 0.25]],
  ])("of %j has the ticks %j", (values, wanted, ticks) => {
    expect(scaleFor(values, wanted).ticks).toEqual(ticks);
  });

  it("keeps the ends that the author fixed", () => {
    const scale = scaleFor([5, 95], 5, 0, 50);
    expect([scale.minimum, scale.maximum, scale.ticks.at(-1)]).toEqual([0, 50, 50]);
  });
});
