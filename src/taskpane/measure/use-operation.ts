import { useCallback, useRef, useState } from "react";
import type { OpenedCase } from "./opened-case";

/** Where something that changes the workbook stands. */
export type Operation<Result> =
  | { readonly stage: "ready" }
  | { readonly stage: "working"; readonly step: string | null }
  | { readonly stage: "done"; readonly result: Result }
  | { readonly stage: "failed"; readonly error: unknown };

/** Says in words which step begins. */
export type ReportStep = (step: string) => void;

export interface OperationControl<Result> {
  readonly state: Operation<Result>;
  /** Does nothing while another operation is under way. */
  readonly start: (
    work: (report: ReportStep, signal: AbortSignal) => Promise<Result>,
    isReadAfterwards?: boolean,
  ) => void;
  readonly reset: () => void;
  /** Asks what is under way to stop at its next step; not every operation can. */
  readonly stop: () => void;
}

/** An operation of a view. While it runs no other begins, in no view; afterwards the case is read anew. */
export function useOperation<Result>({
  isBusy,
  exclusively,
}: OpenedCase): OperationControl<Result> {
  const [state, setState] = useState<Operation<Result>>({ stage: "ready" });
  const stopper = useRef<AbortController | null>(null);

  const start: OperationControl<Result>["start"] = (work, isReadAfterwards) => {
    if (isBusy) return;
    setState({ stage: "working", step: null });
    const { signal } = (stopper.current = new AbortController());
    exclusively(
      () => work((step) => setState({ stage: "working", step }), signal),
      isReadAfterwards,
    ).then(
      (result) => setState({ stage: "done", result }),
      (error: unknown) => setState({ stage: "failed", error }),
    );
  };
  const reset = useCallback(() => setState({ stage: "ready" }), []);
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { state, start, reset, stop };
}
