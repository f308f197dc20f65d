import { keepTexts } from "../../../locales/en/keep";
import type { LineUses } from "./line-uses";
import { isSameLine, type LineTable, type OpenLines } from "./open-lines";

const texts = keepTexts.lines.stays;

/**
 * Why a line cannot be removed, and what to do instead: what was posted to it and what was frozen
 * of it would no longer add up. null where it can be removed.
 *
 * @param index of the line in its table, from 0
 */
export function whyLineStays(
  { formulas, sheet }: OpenLines,
  kind: LineTable,
  index: number,
  { posted, frozen }: LineUses,
): string | null {
  const id = formulas[index]?.[0];
  if (formulas.length === 1) return texts.onlyLine(sheet.name);
  if (formulas.filter(([other]) => isSameLine(other, id)).length > 1) {
    return texts.twice(String(id), sheet.name);
  }
  // Segments of customers are posted to and frozen as a whole only.
  if (kind === "customers") return null;
  const versions = frozen.filter(({ line }) => isSameLine(line, id)).map(({ version }) => version);
  const reasons = [
    ...texts.posted(posted.filter((line) => isSameLine(line, id)).length),
    ...texts.baseline(versions.includes(0)),
    ...texts.closes(versions.filter((version) => version !== 0).length),
  ];
  return reasons.length === 0 ? null : texts.used(String(id), reasons, texts.instead[kind]);
}
