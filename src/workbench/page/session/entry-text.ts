import { cellFormat } from "../../engine/cells/cell-format";
import { parseEntry } from "../../engine/cells/entry";
import type { SheetModel } from "../../engine/model";
import { cellText } from "../../engine/cells/text";
import type { Place } from "./moves";
import type { Session } from "./session";

/** What the formula bar shows for a cell: the formula, or the value as one would type it. */
export function cellEntryText(
  session: Session,
  { row, column }: Place,
  sheet: SheetModel = session.sheet,
): string {
  const cell = sheet.cells[row]?.[column];
  if (cell?.formula !== undefined) return cell.formula;
  const { value } = cell ?? {};
  if (value === undefined) return "";
  const { numberFormat = "General" } = cellFormat(sheet, row, column);
  if (typeof value === "number") return numberText(value, numberFormat);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A text that would be read as something else needs the apostrophe that keeps it a text.
  return parseEntry(value, numberFormat).value === value ? value : `'${value}`;
}

/** The formula of the array that spilled into a cell; shown in grey, it cannot be edited there. */
export function spilledFormula(session: Session, { row, column }: Place): string | null {
  const { id, cells } = session.sheet;
  if (cells[row]?.[column]?.formula !== undefined) return null;
  const source = session.workbook.calculation.spillSource(id, row, column);
  return source === null ? null : (cells[source.row]?.[source.column]?.formula ?? null);
}

function numberText(value: number, numberFormat: string): string {
  if (numberFormat.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  if (/[dmyh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ""))) {
    return cellText(value, value % 1 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss").text;
  }
  return String(value).toUpperCase();
}
