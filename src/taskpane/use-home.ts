import { useEffect, useState } from "react";
import type { View } from "./pane-location";
import type { Cases } from "./use-cases";

/** Excel answers in a moment, unless a cell is being edited: then the pane opens without knowing. */
const PATIENCE_MILLISECONDS = 5000;

/**
 * The view that the pane opens with: Measure where the workbook holds a case, else Build. It is
 * decided once, so that no later look at the workbook takes a view away; null until then.
 */
export function useHome(cases: Cases): View | null {
  const [home, setHome] = useState<View | null>(null);
  if (home === null && cases.stage !== "looking") {
    setHome(cases.stage === "found" && cases.cases.length > 0 ? "measure" : "build");
  }
  useEffect(() => {
    const timer = setTimeout(() => setHome((now) => now ?? "build"), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return home;
}
