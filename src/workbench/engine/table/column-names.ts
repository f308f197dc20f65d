import type { Draft } from "immer";
import { setContent } from "../cells/cell-edits";
import type { SheetModel, TableModel } from "../model";

/** Each column of a table has a name of its own, as text; Excel fills in what is missing. */
export function nameColumns(sheet: Draft<SheetModel>, { area, showHeaders }: TableModel): void {
  if (!showHeaders) return;
  const taken = new Set<string>();
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const value = sheet.cells[area.row]?.[column]?.value ?? "";
    const given = String(value).trim();
    const base = given === "" ? `Column${column - area.column + 1}` : given;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    if (name !== value) setContent(sheet, area.row, column, { value: name });
  }
}
