import type { ValuationTerms } from "../../../core";
import { measureTexts } from "../../../locales/en/measure";
import type { CaseReading } from "./case-reading";
import { MeasureError } from "./measure-error";

/**
 * How the case is valued now.
 *
 * @param users by which the cost per user is counted
 * @throws {MeasureError} "NotReady" where rate, discounting or users cannot be used; a check fails then too
 */
export function termsNow(
  { inputs: { discountRate, discounting } }: CaseReading,
  users: number | null,
): ValuationTerms {
  if (discountRate === null || discounting === null || users === null) {
    throw new MeasureError("compare", "NotReady", measureTexts.noTerms);
  }
  return { discountRate, discounting, users };
}
