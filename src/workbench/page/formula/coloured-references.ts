import { parseArea, unquoteSheetName } from "../../engine/address";
import { formulaTokens } from "../../engine/formula-tokens";
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

export const REFERENCE_COLORS = 6;

/** The formula cut into pieces, the same reference in the same colour wherever it occurs. */
export function formulaPieces(formula: string): FormulaPiece[] {
  if (!formula.startsWith("=")) return [{ text: formula, color: null }];
  const colors = new Map<string, number>();
  return formulaTokens(formula).map(({ kind, text }) => {
    if (kind !== "reference") return { text, color: null };
    const key = text.replaceAll("$", "").toUpperCase();
    const color = colors.get(key) ?? colors.size % REFERENCE_COLORS;
    colors.set(key, color);
    return { text, color };
  });
}

/** The areas that a formula refers to by their addresses. */
export function colouredAreas(formula: string): ColouredArea[] {
  return formulaPieces(formula).flatMap(({ text, color }) => {
    if (color === null) return [];
    const bang = text.lastIndexOf("!");
    const area = parseArea(text.slice(bang + 1));
    if (area === null) return [];
    return [{ sheetName: bang < 0 ? null : unquoteSheetName(text.slice(0, bang)), area, color }];
  });
}
