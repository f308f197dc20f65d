import { useCallback, useEffect, useState } from "react";
import { findCases, type FoundCase } from "../workbook/excel/measure/open-case";

/** What is known of the cases in the open workbook. */
export type Cases =
  | { readonly stage: "looking" }
  | { readonly stage: "failed"; readonly error: unknown }
  | { readonly stage: "found"; readonly cases: readonly FoundCase[] };

export interface CaseFinder {
  readonly cases: Cases;
  readonly look: () => void;
}

/**
 * Looks for cases when the pane opens, and whenever it is told to. A later look that fails leaves
 * what was found: its views hold what was typed.
 */
export function useCases(): CaseFinder {
  const [cases, setCases] = useState<Cases>({ stage: "looking" });

  const look = useCallback(() => {
    findCases().then(
      (found) => setCases({ stage: "found", cases: found }),
      (error: unknown) =>
        setCases((before) => (before.stage === "found" ? before : { stage: "failed", error })),
    );
  }, []);
  useEffect(look, [look]);

  return { cases, look };
}
