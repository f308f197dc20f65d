import { measureViewTexts } from "../../locales/en/taskpane/measure";
import type { ReadCheck } from "../../workbook/excel/measure";

const texts = measureViewTexts.home.light;

/** One light for all checks. */
export interface CheckLight {
  readonly color: "green" | "amber" | "red";
  readonly text: string;
}

/** The worst that any check says; the text never leaves it to the colour. */
export function checkLight(checks: readonly ReadCheck[]): CheckLight {
  const count = (result: ReadCheck["result"]) =>
    checks.filter((check) => check.result === result).length;
  const [fails, calculating, notes] = [count("fails"), count("calculating"), count("note")];
  if (fails > 0) return { color: "red", text: texts.fails(fails) };
  if (calculating > 0) return { color: "amber", text: texts.calculating };
  if (notes > 0) return { color: "amber", text: texts.notes(notes) };
  return { color: "green", text: texts.ok };
}
