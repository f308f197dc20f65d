import type { CaseContent } from "./case-content";
import type { CaseOptions } from "./options";
import type { Edition } from "./naming";
import type { Formula } from "./plan";
import type { Timeline } from "./timeline";

/** What every sheet of one workbook is made from. */
export interface CaseContext {
  readonly options: CaseOptions;
  readonly timeline: Timeline;
  readonly edition: Edition;
  readonly example: CaseContent;
}

/** "=..." as a formula of a cell, as opposed to a text. */
export function formula(text: string): Formula {
  return { formula: text };
}

/**
 * The CRM function's value; a reason where Excel does not know the function (#NAME?, type 5), while
 * every other error shows as it is.
 */
export function crmOrReason(call: string, reason: string): string {
  return `IFERROR(${call},IF(ERROR.TYPE(${call})=5,${quotedText(reason)},${call}))`;
}

/** A text as it stands inside a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What to say of a line: the words of the first rule that is broken, else something else. */
export function firstFault(
  faults: readonly (readonly [rule: string, words: string])[],
  otherwise = '""',
): string {
  return faults.reduceRight(
    (rest, [rule, words]) => `IF(${rule},${quotedText(words)},${rest})`,
    otherwise,
  );
}
