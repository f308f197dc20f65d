import type { CaseContext } from "./case-context";
import { HEADER_ROWS } from "./line-columns";
import type { PagePlan } from "./plan";

/**
 * How a sheet with a timeline is printed: two pages wide, the labels and the heads of the quarters on
 * each, because twelve to twenty quarters on one page are too small to read.
 */
export function timelinePage(
  { timeline }: CaseContext,
  { lastRow, pagesHigh }: { readonly lastRow: number | null; readonly pagesHigh: number | null },
): PagePlan {
  return {
    orientation: "Landscape",
    printArea: lastRow === null ? null : `A1:${timeline.last}${lastRow}`,
    titleRows: `$${HEADER_ROWS.years}:$${HEADER_ROWS.yearNumbers}`,
    titleColumns: "$A:$D",
    pagesWide: 2,
    pagesHigh,
  };
}
