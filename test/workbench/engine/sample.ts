import { parseArea } from "../../../src/workbench/engine/address";
import {
  DEFAULT_FORMAT,
  emptySheet,
  emptyWorkbook,
  sheetId,
} from "../../../src/workbench/engine/empty-workbook";
import type {
  Area,
  CellFormat,
  ChartAxisModel,
  ChartModel,
  ChartSeriesModel,
  SheetModel,
  WorkbookModel,
} from "../../../src/workbench/engine/model";
import { cellsOf } from "./support";

const area = (address: string): Area => parseArea(address)!;

const axis: ChartAxisModel = {
  visible: true,
  title: null,
  numberFormat: null,
  minimum: null,
  maximum: null,
  showMajorGridlines: false,
  gridlineColor: null,
  lineColor: "#BFBFBF",
  fontColor: "#595959",
  fontSize: 9,
  labelPosition: "Low",
};

function series(
  column: string,
  color: string | null,
  more: Partial<ChartSeriesModel> = {},
): ChartSeriesModel {
  return {
    name: column === "B" ? "Benefits" : column === "C" ? "Costs" : "Net",
    nameFormula: `=Plan!$${column}$1`,
    valuesFormula: `=Plan!$${column}$2:$${column}$4`,
    categoriesFormula: "=Plan!$A$2:$A$4",
    type: null,
    color,
    lineWeight: null,
    markerStyle: null,
    gapWidth: 60,
    overlap: null,
    showDataLabels: false,
    dataLabelFormat: null,
    ...more,
  };
}

const line = { type: "Line", gapWidth: null, lineWeight: 1.5 } as const;

export const sampleChart: ChartModel = {
  id: "chart",
  name: "Benefits and costs",
  type: "ColumnClustered",
  title: "Benefits > costs",
  showTitle: true,
  titleFont: { size: 12, bold: true, color: "#404040" },
  showLegend: true,
  legendPosition: "Bottom",
  left: 330,
  top: 22.5,
  width: 420,
  height: 240,
  series: [
    series("B", "#1F4E79"),
    series("C", "#E97132", { showDataLabels: true, dataLabelFormat: "#,##0" }),
    series("D", "#7F7F7F", line),
  ],
  categoryAxis: axis,
  valueAxis: {
    ...axis,
    showMajorGridlines: true,
    gridlineColor: "#E7E6E6",
    numberFormat: "#,##0",
    title: "USD",
    minimum: -200,
    maximum: 600,
  },
  altText: "Columns of benefits & costs",
};

const cells = cellsOf({
  A1: "Year",
  B1: "Benefits",
  C1: "Costs",
  D1: "Net",
  A2: "Year 1",
  B2: 100,
  C2: -90.5,
  D2: "=B2+C2",
  A3: "Year 2",
  B3: 200,
  C3: -100,
  D3: "=B3+C3",
  A4: "Year 3",
  B4: 300,
  C4: -110,
  D4: "=B4+C4",
  A6: "Rate",
  B6: 0.1,
  A7: "NPV",
  B7: "=NPV(Rate,D2:D4)",
  C7: "=CRM.NPV(Rate,D2:D4)",
  A8: "=SEQUENCE(2,2)",
  D8: "=A8#*2",
  A11: "=1/0",
  B11: '="a"&"<b>"',
  C11: "=SUM(B2:B4*C2:C4)",
  D11: "=IF(D2>0,TRUE,FALSE)",
  A12: "=LET(x,2,y,x*Rate,y)",
  B12: "=XLOOKUP(3,B2:B4,C2:C4,0)",
  C12: "=SUM(Costs[Amount])",
  D12: "= 1 + 2",
  A13: " spaces ",
  B13: true,
  C13: "line\nbreak",
  D13: "tab\tand \u0001",
  A20: "Item",
  B20: "Amount",
  A21: "a",
  B21: 5,
  A22: "b",
  B22: 7,
});

const formats: Record<string, CellFormat> = {
  B2: { numberFormat: "#,##0" },
  C3: { numberFormat: '#,##0 "USD";[Red]-#,##0 "USD"' },
  D4: { borders: { bottom: { style: "Double", weight: "Thick", color: "#000000" } } },
  B6: { numberFormat: "0.0%", locked: false, fill: "#FFF2CC", horizontal: "Center" },
  A7: {
    font: { italic: true, underline: "Single", strikethrough: true },
    indent: 2,
    horizontal: "Left",
  },
  F30: {
    wrapText: true,
    vertical: "Top",
    borders: { left: { style: "Dash", weight: "Thin", color: "#FF0000" } },
  },
};
for (const [address, format] of Object.entries(formats)) {
  const { row, column } = area(address);
  const cellsInRow = (cells[row] ??= {});
  cellsInRow[column] = { ...cellsInRow[column], format };
}

const plan: SheetModel = {
  ...emptySheet(sheetId(1), "Plan"),
  tabColor: "#1F4E79",
  showGridlines: false,
  frozen: { rows: 1, columns: 1 },
  selection: area("B2:C3"),
  cells,
  columns: { 0: { size: 120 }, 2: { format: { fill: "#EEEEEE" } }, 5: { hidden: true } },
  rows: { 0: { size: 30, format: { font: { bold: true }, fill: "#DDEBF7" } }, 8: { hidden: true } },
  merges: [area("A17:C17")],
  tables: [
    {
      id: "1",
      name: "Costs",
      area: area("A20:B22"),
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    },
  ],
  charts: [sampleChart],
  conditionalFormats: [
    {
      id: "cf1",
      areas: [area("D2:D4"), area("F1")],
      stopIfTrue: true,
      rule: { kind: "cellValue", operator: "Between", formula1: "=0", formula2: "=$B$6*1000" },
      format: { font: { color: "#C00000", bold: true }, fill: "#FDE9E7" },
    },
    {
      id: "cf2",
      areas: [area("A2:A4")],
      stopIfTrue: false,
      rule: { kind: "containsText", operator: "EndsWith", text: "3" },
      format: { font: { italic: true } },
    },
    {
      id: "cf3",
      areas: [area("B2:B4")],
      stopIfTrue: false,
      rule: { kind: "custom", formula: "=B2>150" },
      format: { fill: "#E2EFDA" },
    },
  ],
  validations: [
    {
      area: area("B6"),
      rule: { kind: "decimal", operator: "Between", formula1: "=0", formula2: "=1" },
      ignoreBlanks: true,
      prompt: { title: "Rate", message: "Between 0 and 100 %" },
      alert: { title: "Rate", message: "Give a rate from 0 to 100 %", style: "Warning" },
    },
    {
      area: area("E2:E4"),
      rule: { kind: "list", source: "Yes,No", inCellDropDown: true },
      ignoreBlanks: false,
      prompt: null,
      alert: { title: "", message: "", style: "Stop" },
    },
    {
      area: area("F2:F4"),
      rule: { kind: "list", source: "=$A$21:$A$22", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: null,
      alert: null,
    },
    {
      area: area("G2:G4"),
      rule: { kind: "custom", formula: "=G2<>B2" },
      ignoreBlanks: true,
      prompt: null,
      alert: { title: "No", message: "Not that one", style: "Stop" },
    },
  ],
  protection: {
    passwordHash: null,
    options: {
      allowAutoFilter: false,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowEditObjects: false,
      allowEditScenarios: false,
      allowFormatCells: false,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: false,
      selectionMode: "Normal",
    },
  },
  page: {
    orientation: "Landscape",
    paperSize: "A4",
    fitToWidth: 1,
    fitToHeight: null,
    centerHorizontally: true,
    titleRows: "$1:$1",
    titleColumns: "$A:$B",
    printArea: area("A1:M24"),
    margins: { top: 54, bottom: 54, left: 36, right: 36 },
    header: "&LPlan",
    footer: "&P / &N",
  },
};

const hidden: SheetModel = {
  ...emptySheet(sheetId(2), "Bob's data"),
  visibility: "VeryHidden",
  format: { ...DEFAULT_FORMAT, font: { ...DEFAULT_FORMAT.font, name: "Segoe UI", size: 10 } },
  cells: cellsOf({ A1: "=Plan!B6*2" }),
};

/** One of everything that the model knows. */
export const sample: WorkbookModel = {
  ...emptyWorkbook(),
  sheets: [plan, hidden],
  activeSheetId: plan.id,
  names: [
    {
      id: "name3",
      name: "Rate",
      formula: "=Plan!$B$6",
      sheetId: null,
      visible: true,
      comment: "A year",
    },
    {
      id: "name4",
      name: "Doubled",
      formula: "=Rate*2",
      sheetId: hidden.id,
      visible: false,
      comment: "",
    },
  ],
  properties: { title: "Test <1> & more", author: "Someone", company: "ACME" },
};
