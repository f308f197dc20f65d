import { columnNumber } from "../template/columns";
import type { SheetPlan } from "../template/plan";
import { BASE_FONT, NUMBER_FORMATS, type CellStyle } from "../template/styles";
import { cellInput } from "./cell-input";
import { compactBlock } from "./repeated-formulas";

/**
 * Makes the tables of a sheet, whose headers are texts: before any formula is written, because
 * formulas name their columns.
 */
export function makeTables(sheet: Excel.Worksheet, { tables, blocks }: SheetPlan): void {
  for (const { name, address } of tables) {
    const header = headerOf(address, blocks);
    const table = sheet.tables.add(address, true);
    table.getHeaderRowRange().values = [header];
    table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showFilterButton = false;
  }
}

/** The texts that the plan has for the first row of an area. */
function headerOf(address: string, blocks: SheetPlan["blocks"]): string[] {
  const [from = address, to = from] = address.split(":");
  const row = (cell: string) => Number(cell.replace(/[A-Z]+/, ""));
  const column = (cell: string) => columnNumber(cell.replace(/\d+/, ""));
  for (const block of blocks) {
    const [corner = ""] = block.address.split(":");
    const cells = block.cells[row(from) - row(corner)];
    if (row(corner) > row(from) || cells === undefined) continue;
    const first = column(from) - column(corner);
    return cells.slice(first, first + column(to) - column(from) + 1).map(String);
  }
  return [];
}

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
  for (const block of plan.blocks) {
    const { cells, copies } = compactBlock(block);
    sheet.getRange(block.address).formulas = cells.map((row) => row.map(cellInput));
    for (const { from, to } of copies) sheet.getRange(to).copyFrom(from, "Formulas");
  }
  // Every range object costs several actions, so areas that meet again share theirs.
  const ranges = new Map<string, Excel.Range>();
  for (const { address, style } of plan.formats) {
    const range = ranges.get(address) ?? sheet.getRange(address);
    ranges.set(address, range);
    applyStyle(range, style, extent(address));
  }
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function applyStyle(range: Excel.Range, style: CellStyle, extent: Extent): void {
  const { format } = range;
  // One text stands for the whole range, which Excel documents but its types leave out.
  const numberFormat = style.format ?? (style.number && NUMBER_FORMATS[style.number]);
  if (numberFormat) range.numberFormat = numberFormat as unknown as string[][];
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
  if (style.top ?? style.bottom ?? style.between ?? style.gap)
    drawLines(format.borders, style, extent);
}

/** A style speaks of one cell, so its lines also run between the cells of the area. */
function drawLines(
  borders: Excel.RangeBorderCollection,
  style: CellStyle,
  { rows, columns }: Extent,
): void {
  const line = (name: BorderName, color: string): Excel.RangeBorder => {
    const border = borders.getItem(name);
    border.style = "Continuous";
    border.color = color;
    return border;
  };
  const between = style.between ?? style.top ?? style.bottom;
  if (style.top) line("EdgeTop", style.top);
  if (style.bottom) line("EdgeBottom", style.bottom);
  if (between && rows > 1) line("InsideHorizontal", between);
  if (style.gap && columns > 1) line("InsideVertical", GAP_COLOR).weight = "Thick";
}

type BorderName = `${Excel.BorderIndex}`;

const GAP_COLOR = "#FFFFFF";

/** Rows and columns of an area such as "B4:AL10". */
function extent(address: string): Extent {
  const [from = address, to = from] = address.split(":");
  const row = (cell: string) => Number(cell.replace(/[A-Z]+/, ""));
  const column = (cell: string) => columnNumber(cell.replace(/\d+/, ""));
  return { rows: row(to) - row(from) + 1, columns: column(to) - column(from) + 1 };
}
