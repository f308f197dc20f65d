import type { CaseOptions } from "./options";
import type { Edition } from "./naming";
import type { Formula } from "./plan";
import type { Timeline } from "./timeline";

/** What every sheet of one workbook is made from. */
export interface CaseContext {
  readonly options: CaseOptions;
  readonly timeline: Timeline;
  readonly edition: Edition;
}

/** Rows that mean the same on every sheet with a timeline. */
export const HEADER_ROWS = { labels: 4, calendarYears: 5, periods: 6 } as const;

/** "=..." as a formula of a cell, as opposed to a text. */
export function formula(text: string): Formula {
  return { formula: text };
}

/** A text as it stands inside a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
