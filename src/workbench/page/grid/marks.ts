import type { Area } from "../../engine/model";
import { colouredAreas } from "../formula/coloured-references";
import type { PageState, Snapshot } from "../session/session";
import type { Mark } from "./overlay";

/** What is outlined on the active sheet besides the selection. */
export function gridMarks(
  { sheet, page, model, calculation }: Snapshot,
  filling: Area | null,
): Mark[] {
  const marks: Mark[] = referencesOf(page, sheet.name, editedSheet());
  const { clip, editing, active } = page;
  if (clip !== null && clip.sheetId === sheet.id) {
    marks.push({ key: "clip", area: clip.area, className: "mark mark-copied" });
  }
  if (filling !== null) {
    marks.push({ key: "filling", area: filling, className: "mark mark-filling" });
  }
  const spilled = editing === null ? spilledArea() : null;
  if (spilled !== null) {
    marks.push({ key: "spilled", area: spilled, className: "mark mark-spilled" });
  }
  return marks;

  function editedSheet(): string | null {
    return model.sheets.find(({ id }) => id === page.editing?.sheetId)?.name ?? null;
  }

  function spilledArea(): Area | null {
    const { id } = sheet;
    const source = calculation.spillSource(id, active.row, active.column) ?? active;
    const size = calculation.spill(id, source.row, source.column);
    if (size === null) return null;
    const { row, column } = source;
    return { row, column, lastRow: row + size.rows - 1, lastColumn: column + size.columns - 1 };
  }
}

function referencesOf({ editing }: PageState, shown: string, edited: string | null): Mark[] {
  if (editing === null) return [];
  return colouredAreas(editing.text)
    .filter(({ sheetName }) => (sheetName ?? edited)?.toLowerCase() === shown.toLowerCase())
    .map(({ area, color }, index) => ({
      key: `reference ${index}`,
      area,
      className: `mark mark-reference reference-${color}`,
    }));
}
