import { useEffect, useState } from "react";
import { tableLines, type TableLine } from "../../../workbook/excel/keep";
import type { CaseReading } from "../../../workbook/excel/measure";

/** What is known of the lines of a case. */
export type TableLines =
  | { readonly stage: "looking" }
  | { readonly stage: "failed"; readonly error: unknown }
  | { readonly stage: "found"; readonly lines: readonly TableLine[] };

/**
 * The lines of a case, looked at anew whenever the case has been read, while the view of them is
 * shown. What was found before stays until there is something newer.
 */
export function useTableLines(edition: number, reading: CaseReading, isShown: boolean): TableLines {
  const [found, setFound] = useState<TableLines>({ stage: "looking" });
  useEffect(() => {
    if (!isShown) return;
    let isLatest = true;
    tableLines(edition).then(
      (lines) => isLatest && setFound({ stage: "found", lines }),
      (error: unknown) => isLatest && setFound({ stage: "failed", error }),
    );
    return () => {
      isLatest = false;
    };
  }, [edition, reading, isShown]);
  return found;
}
