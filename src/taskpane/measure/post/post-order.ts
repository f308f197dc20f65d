import type { Posting } from "../../../workbook/excel/measure";

/** Rows to be posted, and what to do once they are. */
export interface PostOrder {
  readonly postings: readonly Posting[];
  readonly onPosted: () => void;
}
