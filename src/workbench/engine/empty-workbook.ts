import type { CellFormat, PageModel, SheetModel, WorkbookModel } from "./model";

/** What every cell of a new sheet looks like. */
export const DEFAULT_FORMAT = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
} as const satisfies CellFormat;

/** Excel's "Normal" margins, in points. */
const DEFAULT_PAGE: PageModel = {
  orientation: "Portrait",
  paperSize: "A4",
  fitToWidth: null,
  fitToHeight: null,
  centerHorizontally: false,
  titleRows: null,
  titleColumns: null,
  printArea: null,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
  header: "",
  footer: "",
};

/** A workbook with one empty sheet, as Excel opens it. */
export function emptyWorkbook(): WorkbookModel {
  const sheet = emptySheet(sheetId(1), "Sheet1");
  return {
    sheets: [sheet],
    names: [],
    activeSheetId: sheet.id,
    calculationMode: "Automatic",
    settings: {},
    properties: {},
  };
}

export function emptySheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: {},
    columns: {},
    rows: {},
    format: DEFAULT_FORMAT,
    merges: [],
    frozen: { rows: 0, columns: 0 },
    selection: { row: 0, column: 0, lastRow: 0, lastColumn: 0 },
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    protection: null,
    page: DEFAULT_PAGE,
  };
}

/** The identifier of the n-th sheet made in a workbook, in the form Excel gives it. */
export function sheetId(n: number): string {
  return `{00000000-${n.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}
