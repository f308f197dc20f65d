import { reportsViewTexts } from "../../../locales/en/taskpane/reports";
import type { CaseReading } from "../../../workbook/excel/measure";
import { dayText, periodName } from "../quarter-text";

/** A close as people speak of it. */
export interface CloseLabel {
  /** "close 4 (Q4)", within a sentence. */
  readonly label: string;
  /** "Close 4 (Q4)". */
  readonly title: string;
  /** The day whose postings it counts; "" where History does not say. */
  readonly day: string;
}

/** What to call a close, from its row on History. */
export function closeOf({ closes }: CaseReading, number: number): CloseLabel {
  const row = closes.find(({ close }) => close === number);
  const quarter = typeof row?.quarter === "number" ? periodName(row.quarter) : null;
  return {
    label: reportsViewTexts.close(number, quarter),
    title: reportsViewTexts.closeTitle(number, quarter),
    day: typeof row?.asOf === "number" ? dayText(row.asOf) : "",
  };
}
