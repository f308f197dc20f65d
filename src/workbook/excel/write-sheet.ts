import type { FormatPlan, SheetPlan } from "../template/plan";
import { BASE_FONT, NUMBER_FORMATS, type CellStyle } from "../template/styles";
import { cellInput } from "./cell-input";

/** Writes everything that is in cells: contents, looks, sizes. */
export function writeCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { font } = sheet.getRange().format;
  font.name = BASE_FONT.name;
  font.size = BASE_FONT.size;
  font.color = BASE_FONT.color;
  for (const { address, width } of plan.columnWidths) {
    sheet.getRange(address).format.columnWidth = width;
  }
  for (const { address, height } of plan.rowHeights) {
    sheet.getRange(address).format.rowHeight = height;
  }
  // Contents before formats: a text must be one before its cell is formatted as text.
  for (const { address, cells } of plan.blocks) {
    sheet.getRange(address).formulas = cells.map((row) => row.map(cellInput));
  }
  for (const format of plan.formats) applyStyle(sheet, format);
}

function applyStyle(sheet: Excel.Worksheet, { address, style }: FormatPlan): void {
  const range = sheet.getRange(address);
  const { format } = range;
  const { rows, columns } = extent(address);
  if (style.number) {
    const row = Array<string>(columns).fill(NUMBER_FORMATS[style.number]);
    range.numberFormat = Array<string[]>(rows).fill(row);
  }
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size) format.font.size = style.size;
  if (style.color) format.font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = style.align;
  if (style.valign) format.verticalAlignment = style.valign;
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (style.input) format.protection.locked = false;
  applyBorders(format, style, rows, columns);
}

/** A style speaks of one cell, so its lines also run between the cells of the area. */
function applyBorders(
  { borders }: Excel.RangeFormat,
  style: CellStyle,
  rows: number,
  columns: number,
): void {
  const line = (index: BorderName, color: string, weight: "Thin" | "Thick") => {
    const border = borders.getItem(index);
    border.style = "Continuous";
    border.weight = weight;
    border.color = color;
  };
  const horizontal = style.top ?? style.bottom;
  if (style.top) line("EdgeTop", style.top, "Thin");
  if (style.bottom) line("EdgeBottom", style.bottom, "Thin");
  if (horizontal && rows > 1) line("InsideHorizontal", horizontal, "Thin");
  if (style.gap) {
    line("EdgeLeft", GAP_COLOR, "Thick");
    line("EdgeRight", GAP_COLOR, "Thick");
    if (columns > 1) line("InsideVertical", GAP_COLOR, "Thick");
  }
}

type BorderName = `${Excel.BorderIndex}`;

const GAP_COLOR = "#FFFFFF";

/** Rows and columns of an area such as "B4:H10"; columns have one letter. */
function extent(address: string): { rows: number; columns: number } {
  const [from = address, to = from] = address.split(":");
  return {
    rows: Number(to.slice(1)) - Number(from.slice(1)) + 1,
    columns: to.charCodeAt(0) - from.charCodeAt(0) + 1,
  };
}
