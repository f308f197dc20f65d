import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { closePreflight, type CaseReading } from "../../workbook/excel/measure";
import { periodName } from "./quarter-text";
import type { Task } from "./tasks";

const texts = measureViewTexts.next;

/** What to do next, and why. */
export interface NextStep {
  /** The view that does it. */
  readonly task: Task;
  readonly action: string;
  readonly why: string;
}

/**
 * The one step that comes next in the life of a case.
 *
 * @param today as Excel's serial number
 */
export function nextStep(reading: CaseReading, today: number): NextStep {
  if (!reading.inputs.isBaselineFrozen) return { task: "gate", ...texts.gate0 };
  const { quarter, items } = closePreflight(reading, today);
  if (quarter === null) return { task: "reports", ...texts.done };

  const name = periodName(quarter);
  const missing = items.filter(({ kind }) => kind === "missingActual").length;
  if (missing > 0) {
    return { task: "post", action: texts.post.action(name), why: texts.post.why(missing) };
  }
  return { task: "close", action: texts.close.action(name), why: texts.close.why };
}
