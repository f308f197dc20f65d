import { areaAddress, cellAddress } from "../address";
import { cellFormat, mergeFormats } from "../cells/cell-format";
import { DEFAULT_FORMAT } from "../empty-workbook";
import { onlyReference } from "../formula/formula-references";
import {
  type CellModel,
  type CellValue,
  DEFAULT_ROW_HEIGHT,
  MAX_COLUMNS,
  type SheetModel,
  type WorkbookModel,
} from "../model";
import type { Calculation } from "../calculation";
import { worksWithArrays } from "./array-formula";
import { tableAt } from "../table/table-parts";
import { toFileFormula } from "./file-formula";
import { conditionalFormats, dataValidations, sheetProtection } from "./sheet-rules";
import type { StylesPart } from "./styles-part";
import { argb, document, element, escapeXml } from "../xml";

/** Points to the units of column widths: characters of the default font, 7 pixels each. */
const POINTS_PER_CHARACTER = 7 * 0.75;
const POINTS_PER_INCH = 72;
const PAPER_SIZES: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

export interface SheetPartContext {
  readonly model: WorkbookModel;
  readonly calculation: Calculation;
  readonly styles: StylesPart;
  /** The number of a text in the table of shared texts. */
  text(text: string): number;
  /** Relationships of this sheet: its drawing, and its tables in their order. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** The part of the file that holds a sheet. */
export function sheetPart(sheet: SheetModel, context: SheetPartContext): string {
  const { page } = sheet;
  const fits = page.fitToWidth !== null || page.fitToHeight !== null;
  return document(
    element(
      "worksheet",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element(
        "sheetPr",
        {},
        sheet.tabColor ? element("tabColor", { rgb: argb(sheet.tabColor) }) : "",
        fits ? element("pageSetUpPr", { fitToPage: true }) : "",
      ),
      sheetView(sheet, context.model.activeSheetId),
      element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT }),
      columns(sheet, context.styles),
      element("sheetData", {}, rows(sheet, context)),
      sheetProtection(sheet.protection),
      sheet.merges.length === 0
        ? ""
        : element(
            "mergeCells",
            { count: sheet.merges.length },
            sheet.merges.map((area) => element("mergeCell", { ref: areaAddress(area) })),
          ),
      conditionalFormats(sheet, context.styles),
      dataValidations(sheet),
      page.centerHorizontally ? element("printOptions", { horizontalCentered: true }) : "",
      pageMargins(sheet),
      element("pageSetup", {
        paperSize: PAPER_SIZES[page.paperSize] ?? null,
        fitToWidth: fits ? (page.fitToWidth ?? 0) : null,
        fitToHeight: fits ? (page.fitToHeight ?? 0) : null,
        orientation: page.orientation.toLowerCase(),
      }),
      headerFooter(sheet),
      context.drawing === null ? "" : element("drawing", { "r:id": context.drawing }),
      context.tables.length === 0
        ? ""
        : element(
            "tableParts",
            { count: context.tables.length },
            context.tables.map((id) => element("tablePart", { "r:id": id })),
          ),
    ),
  );
}

function sheetView(sheet: SheetModel, activeSheetId: string): string {
  const { frozen, selection } = sheet;
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  const pane = (frozen.rows > 0 ? "bottom" : "top") + (frozen.columns > 0 ? "Right" : "Left");
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? null : false,
        showRowColHeaders: sheet.showHeadings ? null : false,
        tabSelected: sheet.id === activeSheetId ? true : null,
        workbookViewId: 0,
      },
      isFrozen
        ? element("pane", {
            xSplit: frozen.columns || null,
            ySplit: frozen.rows || null,
            topLeftCell: cellAddress(frozen.rows, frozen.columns),
            activePane: pane,
            state: "frozen",
          })
        : "",
      element("selection", {
        pane: isFrozen ? pane : null,
        activeCell: cellAddress(selection.row, selection.column),
        sqref: areaAddress(selection),
      }),
    ),
  );
}

/** One entry for each column that differs, and for those between them when the sheet does. */
function columns(sheet: SheetModel, styles: StylesPart): string {
  const entries: string[] = [];
  const usual = styles.cell(mergeFormats(DEFAULT_FORMAT, sheet.format));
  const between = (from: number, to: number): void => {
    if (usual === 0 || from > to) return;
    entries.push(element("col", { min: from + 1, max: to + 1, width: width(48), style: usual }));
  };
  let next = 0;
  for (const [text, line] of Object.entries(sheet.columns)) {
    const column = Number(text);
    between(next, column - 1);
    const format = mergeFormats(mergeFormats(DEFAULT_FORMAT, sheet.format), line.format);
    const style = styles.cell(format);
    entries.push(
      element("col", {
        min: column + 1,
        max: column + 1,
        width: width(line.size ?? 48),
        style: style === 0 ? null : style,
        hidden: line.hidden ? true : null,
        customWidth: line.size === undefined ? null : true,
      }),
    );
    next = column + 1;
  }
  between(next, MAX_COLUMNS - 1);
  return entries.length === 0 ? "" : element("cols", {}, entries);
}

function width(points: number): number {
  return Math.round((points / POINTS_PER_CHARACTER) * 1e6) / 1e6;
}

function rows(sheet: SheetModel, context: SheetPartContext): string[] {
  const cells = new Map<number, Map<number, CellModel>>();
  const cell = (row: number, column: number, model: CellModel): void => {
    const line = cells.get(row) ?? new Map<number, CellModel>();
    if (!line.has(column)) line.set(column, model);
    cells.set(row, line);
  };
  for (const [row, line] of Object.entries(sheet.cells)) {
    for (const [column, model] of Object.entries(line)) cell(Number(row), Number(column), model);
  }
  for (const [row] of Object.entries(sheet.rows)) {
    if (!cells.has(Number(row))) cells.set(Number(row), new Map());
  }
  for (const [row, line] of [...cells]) {
    for (const column of [...line.keys()]) {
      const spill = context.calculation.spill(sheet.id, row, column);
      for (let r = 0; r < (spill?.rows ?? 0); r += 1) {
        for (let c = 0; c < (spill?.columns ?? 0); c += 1) cell(row + r, column + c, {});
      }
    }
  }
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => rowElement(sheet, row, line, context));
}

function rowElement(
  sheet: SheetModel,
  row: number,
  line: ReadonlyMap<number, CellModel>,
  context: SheetPartContext,
): string {
  const { size, hidden, format } = sheet.rows[row] ?? {};
  const style = format
    ? context.styles.cell(mergeFormats(mergeFormats(DEFAULT_FORMAT, sheet.format), format))
    : null;
  const cells = [...line]
    .sort(([one], [other]) => one - other)
    .map(([column, cell]) => cellElement(sheet, row, column, cell, context));
  return element(
    "row",
    {
      r: row + 1,
      s: style,
      customFormat: style === null ? null : true,
      ht: size,
      customHeight: size === undefined ? null : true,
      hidden: hidden ? true : null,
    },
    cells,
  );
}

function cellElement(
  sheet: SheetModel,
  row: number,
  column: number,
  cell: CellModel,
  context: SheetPartContext,
): string {
  const { calculation, styles } = context;
  const style = styles.cell(mergeFormats(DEFAULT_FORMAT, cellFormat(sheet, row, column)));
  const value = calculation.value(sheet.id, row, column);
  const isText = cell.formula === undefined && typeof value === "string";
  const spill = calculation.spill(sheet.id, row, column);
  const isArray =
    cell.formula !== undefined &&
    (spill !== null || worksWithArrays(cell.formula, (name) => isRangeName(context.model, name)));
  return element(
    "c",
    {
      r: cellAddress(row, column),
      s: style === 0 ? null : style,
      t: isText ? "s" : valueType(value),
      cm: isArray ? 1 : null,
    },
    cell.formula === undefined
      ? ""
      : element(
          "f",
          isArray
            ? {
                t: "array",
                ref: areaAddress({
                  row,
                  column,
                  lastRow: row + (spill?.rows ?? 1) - 1,
                  lastColumn: column + (spill?.columns ?? 1) - 1,
                }),
              }
            : {},
          escapeXml(toFileFormula(cell.formula, tableAt(sheet, row, column)?.name)),
        ),
    value === null ? "" : element("v", {}, isText ? String(context.text(value)) : valueText(value)),
  );
}

function isRangeName(model: WorkbookModel, name: string): boolean {
  const upper = name.toUpperCase();
  const isTable = model.sheets.some((sheet) =>
    sheet.tables.some((table) => table.name.toUpperCase() === upper),
  );
  const defined = model.names.find((one) => one.name.toUpperCase() === upper);
  const area = defined && onlyReference(defined.formula)?.area;
  return isTable || (area != null && (area.row < area.lastRow || area.column < area.lastColumn));
}

function valueType(value: CellValue): string | null {
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "b";
  return value !== null && typeof value === "object" ? "e" : null;
}

function valueText(value: Exclude<CellValue, null>): string {
  if (typeof value === "object") return escapeXml(value.error);
  if (typeof value === "boolean") return value ? "1" : "0";
  return escapeXml(String(value));
}

function pageMargins({ page }: SheetModel): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  return element("pageMargins", {
    left: inches(page.margins.left),
    right: inches(page.margins.right),
    top: inches(page.margins.top),
    bottom: inches(page.margins.bottom),
    header: 0.3,
    footer: 0.3,
  });
}

function headerFooter({ page }: SheetModel): string {
  if (page.header === "" && page.footer === "") return "";
  return element(
    "headerFooter",
    {},
    page.header === "" ? "" : element("oddHeader", {}, escapeXml(page.header)),
    page.footer === "" ? "" : element("oddFooter", {}, escapeXml(page.footer)),
  );
}
