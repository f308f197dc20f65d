import { references } from "../../engine/formula/formula-references";
import type { Area } from "../../engine/model";

/** A piece of the formula being edited; references carry the number of their colour. */
export interface FormulaPiece {
  readonly text: string;
  readonly color: number | null;
}

/** A reference of the formula being edited, to be outlined on its sheet. */
export interface ColouredArea {
  /** null: the sheet of the formula. */
  readonly sheetName: string | null;
  readonly area: Area;
  readonly color: number;
}

/** As many as page.css has colours for. */
const COLORS = 6;

/** The formula cut into pieces, the same reference in the same colour wherever it occurs. */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let end = 0;
  for (const { start, text, color } of coloured(formula)) {
    if (start > end) pieces.push({ text: formula.slice(end, start), color: null });
    pieces.push({ text, color });
    end = start + text.length;
  }
  if (end < formula.length) pieces.push({ text: formula.slice(end), color: null });
  return pieces;
}

/** The areas that a formula refers to by their addresses. */
export function colouredAreas(formula: string): ColouredArea[] {
  return coloured(formula);
}

function coloured(formula: string): (ColouredArea & { start: number; text: string })[] {
  if (!formula.startsWith("=")) return [];
  const colors = new Map<string, number>();
  return references(formula).map(({ sheetName, area, start, text }) => {
    const key = JSON.stringify([sheetName?.toUpperCase(), area]);
    const color = colors.get(key) ?? colors.size % COLORS;
    colors.set(key, color);
    return { sheetName, area, start, text, color };
  });
}
