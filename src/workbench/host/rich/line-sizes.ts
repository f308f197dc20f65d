import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetModel } from "../../engine/model";

/** The points that rows (or columns) first to last take; hidden ones take none. */
export function linesSize(
  sheet: SheetModel,
  lines: "rows" | "columns",
  first: number,
  last: number,
): number {
  const standard = lines === "rows" ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH;
  let size = (last - first + 1) * standard;
  // Only the lines that differ are kept, so they are the ones to look at.
  for (const [key, line] of Object.entries(sheet[lines])) {
    const index = Number(key);
    if (index < first || index > last) continue;
    size += (line.hidden === true ? 0 : (line.size ?? standard)) - standard;
  }
  return size;
}
