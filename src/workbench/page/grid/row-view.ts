import { cellFormat } from "../../engine/cells/cell-format";
import type { BorderModel, CellError, CellFormat, CellValue, SheetModel } from "../../engine/model";
import { type CellText, cellText } from "../../engine/cells/text";
import { cssFont, indentation, PADDING } from "./cell-style";
import { fitNumber } from "./fit-text";
import type { Axis } from "./axis";
import type { Measure } from "./measure";
import type { Span } from "./panes";

export type Align = "left" | "center" | "right";

/** One cell as it is drawn. */
export interface CellView {
  readonly column: number;
  readonly text: string;
  readonly align: Align;
  /** Asked for by the number format. */
  readonly color: string | null;
  readonly format: CellFormat;
  readonly error: CellError | null;
  /** The text runs on from this column to that one, over empty neighbours. */
  readonly runs: Span | null;
  /** What is drawn at the right and at the lower edge: a border, or a neighbour's fill. */
  readonly right: Edge;
  readonly bottom: Edge;
}

export interface Edge {
  readonly border: BorderModel | null;
  /** Hides the gridline. */
  readonly fill: string | null;
}

/** What a row is drawn from. */
export interface RowSource {
  readonly sheet: SheetModel;
  readonly value: (row: number, column: number) => CellValue;
  /** The format with conditional formats laid over it. */
  readonly format?: (row: number, column: number) => CellFormat;
  readonly columns: Axis;
  readonly measure: Measure;
}

/**
 * The cells of one row, between two columns; and one cell further left if there is one, because
 * its text may run into view.
 */
export function rowView(source: RowSource, row: number, span: Span): CellView[] {
  const formatAt = source.format ?? ((r: number, c: number) => cellFormat(source.sheet, r, c));
  const views: CellView[] = [];
  for (const column of columnsToDraw(source, row, span)) {
    const format = formatAt(row, column);
    const value = source.value(row, column);
    const below = formatAt(row + 1, column);
    const next = formatAt(row, column + 1);
    views.push({
      column,
      ...content(source, row, column, value, format),
      format,
      error: typeof value === "object" ? value : null,
      right: edge(format.borders?.right ?? next.borders?.left, format.fill ?? next.fill),
      bottom: edge(format.borders?.bottom ?? below.borders?.top, format.fill ?? below.fill),
    });
  }
  return views.filter(({ column, runs }) => column >= span.first || reaches(runs, span.first));
}

function reaches(runs: Span | null, column: number): boolean {
  return runs !== null && runs.last >= column;
}

function columnsToDraw({ sheet, columns, value }: RowSource, row: number, span: Span): number[] {
  const before = Object.keys(sheet.cells[row] ?? {})
    .map(Number)
    .filter((column) => column < span.first && value(row, column) !== null)
    .slice(-1);
  const within = Array.from({ length: span.last - span.first + 1 }, (_, n) => span.first + n);
  return [...before, ...within].filter((column) => columns.size(column) > 0);
}

function edge(border: BorderModel | undefined, fill: string | undefined): Edge {
  return { border: border ?? null, fill: fill ?? null };
}

function content(
  source: RowSource,
  row: number,
  column: number,
  value: CellValue,
  format: CellFormat,
): Pick<CellView, "text" | "align" | "color" | "runs"> {
  if (value === null) return { text: "", align: "left", color: null, runs: null };
  const align = alignment(value, format);
  const shown: CellText = cellText(value, format.numberFormat);
  const font = cssFont(format.font);
  const width = (text: string) => source.measure(text, font);
  const room = source.columns.size(column) - indentation(format) - PADDING;
  if (typeof value === "number") {
    const isGeneral = (format.numberFormat ?? "General") === "General";
    const merged = isMerged(source.sheet, row, column);
    const text = merged ? shown.text : fitNumber(value, shown.text, isGeneral, room, width);
    return { text, align, color: shown.color, runs: null };
  }
  const runsOn = typeof value === "string" && format.wrapText !== true && width(shown.text) > room;
  const runs = runsOn ? run(source, row, column, align, width(shown.text) - room) : null;
  return { ...shown, align, runs };
}

function alignment(value: CellValue, format: CellFormat): Align {
  switch (format.horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "string" ? "left" : "center";
  }
}

/** How far a text that is too wide runs over its empty neighbours. */
function run(
  source: RowSource,
  row: number,
  column: number,
  align: Align,
  excess: number,
): Span | null {
  const rightwards = align === "left" ? excess : align === "center" ? excess / 2 : 0;
  const leftwards = align === "right" ? excess : align === "center" ? excess / 2 : 0;
  const last = reach(source, row, column, 1, rightwards);
  const first = reach(source, row, column, -1, leftwards);
  return first === column && last === column ? null : { first, last };
}

function reach(source: RowSource, row: number, from: number, by: 1 | -1, excess: number): number {
  let column = from;
  let left = excess;
  if (isMerged(source.sheet, row, from)) return from;
  while (left > 0) {
    const next = column + by;
    if (next < 0 || next >= source.columns.count) break;
    if (source.value(row, next) !== null || isMerged(source.sheet, row, next)) break;
    left -= source.columns.size(next);
    column = next;
  }
  return column;
}

function isMerged(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) =>
      row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
  );
}
