import { useCallback, useState } from "react";
import type { BuildProgress, BuiltWorkbook } from "../workbook/excel/build-sheets";
import type { CaseOptions } from "../workbook/template/options";

/** Where a build stands. */
export type BuildState =
  | { readonly stage: "form" }
  | { readonly stage: "building"; readonly progress: BuildProgress | null }
  | { readonly stage: "built"; readonly workbook: BuiltWorkbook; readonly options: CaseOptions }
  | { readonly stage: "failed"; readonly error: unknown; readonly options: CaseOptions };

/** The build that the pane shows, and how to move it on. */
export interface Build {
  readonly state: BuildState;
  readonly start: (options: CaseOptions) => void;
  /** Does nothing while a build is under way. */
  readonly backToForm: () => void;
}

/** What builds sheets is a script of its own: the pane opens without it. */
async function build(
  options: CaseOptions,
  report: (progress: BuildProgress) => void,
): Promise<BuiltWorkbook> {
  const { buildWorkbook } = await import(
    /* webpackChunkName: "build" */ "../workbook/excel/build-workbook"
  );
  return buildWorkbook(options, report);
}

export function useBuild(): Build {
  const [state, setState] = useState<BuildState>({ stage: "form" });

  const start = useCallback((options: CaseOptions) => {
    setState({ stage: "building", progress: null });
    build(options, (progress) => setState({ stage: "building", progress })).then(
      (workbook) => setState({ stage: "built", workbook, options }),
      (error: unknown) => setState({ stage: "failed", error, options }),
    );
  }, []);

  const backToForm = useCallback(
    () => setState((now) => (now.stage === "building" ? now : { stage: "form" })),
    [],
  );

  return { state, start, backToForm };
}
