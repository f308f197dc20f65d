import { columnNumber, parseArea } from "../address";
import { cellFormat } from "../cells/cell-format";
import { emptySheet } from "../empty-workbook";
import { shiftFormula } from "../formula/formula-references";
import {
  type Area,
  type CellFormat,
  type CellModel,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type LineModel,
  MAX_COLUMNS,
  type SheetModel,
  type TableModel,
} from "../model";
import { tableAt } from "../table/table-parts";
import { fromFileFormula } from "./file-formula";
import { readConditionalFormats, readProtection, readValidations } from "./read-rules";
import { formatDifference, type ReadStyles } from "./read-styles";
import { child, children, descendant, isOn, numberOf, type XmlElement } from "./read-xml";

const POINTS_PER_CHARACTER = 7 * 0.75;
const POINTS_PER_INCH = 72;
const PAPER_SIZES: Readonly<Record<string, string>> = {
  1: "Letter",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
};

/** A sheet with its tables, and without what other parts hold beside them: charts, print names. */
export function readSheet(
  root: XmlElement,
  id: string,
  name: string,
  styles: ReadStyles,
  texts: readonly string[],
  tables: readonly TableModel[],
): SheetModel {
  const style = (number: string | undefined): CellFormat =>
    styles.cells[Number(number ?? 0)] ?? styles.cells[0] ?? {};
  const empty = emptySheet(id, name);
  const view = descendant(root, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  const isFrozen = pane?.attributes["state"]?.startsWith("frozen") ?? false;
  const selection = children(view, "selection").at(-1)?.attributes["sqref"];
  const tab = descendant(root, "sheetPr", "tabColor")?.attributes["rgb"];
  const base = readColumns(root, style);
  const shell: SheetModel = {
    ...empty,
    ...base,
    tables,
    tabColor: tab === undefined ? "" : `#${tab.slice(-6).toUpperCase()}`,
    showGridlines: view?.attributes["showGridLines"] !== "0",
    showHeadings: view?.attributes["showRowColHeaders"] !== "0",
    frozen: {
      rows: isFrozen ? (numberOf(pane, "ySplit") ?? 0) : 0,
      columns: isFrozen ? (numberOf(pane, "xSplit") ?? 0) : 0,
    },
    selection: parseArea(selection?.split(" ")[0] ?? "A1") ?? empty.selection,
    merges: children(child(root, "mergeCells"), "mergeCell").flatMap(
      (merge) => parseArea(merge.attributes["ref"] ?? "") ?? [],
    ),
    conditionalFormats: readConditionalFormats(root, styles.differentials),
    validations: readValidations(root),
    protection: readProtection(root),
    page: readPage(root, empty.page),
  };
  const withRows = { ...shell, rows: readRows(root, shell, style) };
  return { ...withRows, cells: readCells(root, withRows, style, texts) };
}

/** The columns, and the format of the sheet: that of the columns up to the last. */
function readColumns(
  root: XmlElement,
  style: (number: string | undefined) => CellFormat,
): Pick<SheetModel, "columns" | "format"> {
  const entries = children(child(root, "cols"), "col").map(({ attributes }) => attributes);
  const rest = entries.find((one) => Number(one["max"]) === MAX_COLUMNS);
  const format = style(rest?.["style"]);
  const columns: Record<number, LineModel> = {};
  for (const entry of entries) {
    const own = formatDifference(style(entry["style"]), format);
    const points = Math.round(Number(entry["width"]) * POINTS_PER_CHARACTER * 100) / 100;
    const line: LineModel = {
      ...(isOn(entry["customWidth"]) && points !== 0 && points !== DEFAULT_COLUMN_WIDTH
        ? { size: points }
        : {}),
      ...(isOn(entry["hidden"]) || points === 0 ? { hidden: true } : {}),
      ...(own === undefined ? {} : { format: own }),
    };
    if (Object.keys(line).length === 0) continue;
    for (let column = Number(entry["min"]); column <= Number(entry["max"]); column += 1) {
      columns[column - 1] = line;
    }
  }
  return { columns, format };
}

function readRows(
  root: XmlElement,
  sheet: SheetModel,
  style: (number: string | undefined) => CellFormat,
): Record<number, LineModel> {
  const rows: Record<number, LineModel> = {};
  for (const { attributes } of children(child(root, "sheetData"), "row")) {
    const own = isOn(attributes["customFormat"])
      ? formatDifference(style(attributes["s"]), sheet.format)
      : undefined;
    const height = Number(attributes["ht"] ?? DEFAULT_ROW_HEIGHT);
    const line: LineModel = {
      ...(attributes["ht"] !== undefined && height !== DEFAULT_ROW_HEIGHT ? { size: height } : {}),
      ...(isOn(attributes["hidden"]) ? { hidden: true } : {}),
      ...(own === undefined ? {} : { format: own }),
    };
    if (Object.keys(line).length > 0) rows[Number(attributes["r"]) - 1] = line;
  }
  return rows;
}

/** A formula that several cells share is written in the first of them only. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readCells(
  root: XmlElement,
  sheet: SheetModel,
  style: (number: string | undefined) => CellFormat,
  texts: readonly string[],
): Record<number, Record<number, CellModel>> {
  const cells: Record<number, Record<number, CellModel>> = {};
  const shared = new Map<string, SharedFormula>();
  const spilled: Area[] = [];
  for (const rowElement of children(child(root, "sheetData"), "row")) {
    for (const element of children(rowElement, "c")) {
      const [row, column] = placeOf(element);
      const below = cellFormat(sheet, row, column);
      const format = formatDifference(style(element.attributes["s"]), below);
      const formula = readFormula(
        element,
        row,
        column,
        tableAt(sheet, row, column)?.name,
        shared,
        spilled,
      );
      const isSpill = spilled.some(
        (area) =>
          row >= area.row &&
          row <= area.lastRow &&
          column >= area.column &&
          column <= area.lastColumn,
      );
      const content = formula ?? (isSpill ? {} : readValue(element, texts));
      const cell: CellModel = { ...content, ...(format === undefined ? {} : { format }) };
      if (Object.keys(cell).length > 0) (cells[row] ??= {})[column] = cell;
    }
  }
  return cells;
}

function placeOf(element: XmlElement): [row: number, column: number] {
  const [, letters = "A", digits = "1"] =
    /^([A-Z]+)(\d+)$/.exec(element.attributes["r"] ?? "") ?? [];
  return [Number(digits) - 1, columnNumber(letters)];
}

function readFormula(
  element: XmlElement,
  row: number,
  column: number,
  tableName: string | undefined,
  shared: Map<string, SharedFormula>,
  spilled: Area[],
): CellModel | null {
  const f = child(element, "f");
  if (f === undefined) return null;
  const { t, si, ref } = f.attributes;
  if (t === "shared" && si !== undefined && f.text === "") {
    const first = shared.get(si);
    return first === undefined
      ? null
      : { formula: shiftFormula(first.formula, row - first.row, column - first.column) };
  }
  if (f.text === "") return null;
  const formula = fromFileFormula(f.text, tableName);
  if (t === "shared" && si !== undefined) shared.set(si, { formula, row, column });
  const area = t === "array" && ref !== undefined ? parseArea(ref) : null;
  if (area !== null) spilled.push(area);
  return { formula };
}

function readValue(element: XmlElement, texts: readonly string[]): CellModel {
  const text = child(element, "v")?.text;
  const { t = "n" } = element.attributes;
  if (t === "inlineStr") return { value: plainText(child(element, "is")) };
  if (text === undefined || text === "") return {};
  if (t === "s") return { value: texts[Number(text)] ?? "" };
  if (t === "str") return { value: text };
  if (t === "b") return { value: text === "1" };
  // The model has no constant errors; a formula that is one shows the same.
  return t === "e" ? { formula: `=${text}` } : { value: Number(text) };
}

/** The text of a shared or an inline string; its formats are left out. */
export function plainText(element: XmlElement | undefined): string {
  const runs = children(element, "r").map((run) => child(run, "t")?.text ?? "");
  const text = (child(element, "t")?.text ?? "") + runs.join("");
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function readPage(root: XmlElement, usual: SheetModel["page"]): SheetModel["page"] {
  const margins = child(root, "pageMargins");
  const setup = child(root, "pageSetup");
  const fits = isOn(descendant(root, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"]);
  const points = (side: keyof typeof usual.margins): number => {
    const inches = numberOf(margins, side);
    return inches === null ? usual.margins[side] : Math.round(inches * POINTS_PER_INCH * 100) / 100;
  };
  return {
    ...usual,
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPER_SIZES[setup?.attributes["paperSize"] ?? ""] ?? usual.paperSize,
    // 0 stands for as many pages as it takes.
    fitToWidth: fits ? (numberOf(setup, "fitToWidth") ?? 1) || null : null,
    fitToHeight: fits ? (numberOf(setup, "fitToHeight") ?? 1) || null : null,
    centerHorizontally: isOn(child(root, "printOptions")?.attributes["horizontalCentered"]),
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
    },
    header: descendant(root, "headerFooter", "oddHeader")?.text ?? "",
    footer: descendant(root, "headerFooter", "oddFooter")?.text ?? "",
  };
}
