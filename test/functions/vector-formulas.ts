import type { Vector } from "../core/vectors";

const column = (values: readonly number[] = []) => values.map((value) => [value]);

/** Reference cases as formulas: the id, and the arguments as Excel passes them. */
export const VECTOR_FORMULAS: Readonly<
  Record<string, (args: Vector["args"]) => [string, ...unknown[]]>
> = {
  NPV: ({ rate, flows }) => ["NPV", rate, column(flows), null, 1],
  XNPV: ({ rate, flows, dates }) => ["XNPV", rate, column(flows), column(dates)],
  CLV_INF_END: (x) => lifetime(x, "renewal"),
  CLV_INF_START: (x) => lifetime(x, "due"),
  CLV_INF_GROWTH: (x) => lifetime(x, null),
  CLV_FINITE: (x) => lifetime(x, null),
  ROI: ({ gain, cost }) => ["ROI", [[gain]], [[cost]], null, null, null],
};

function lifetime(x: Vector["args"], convention: string | null): [string, ...unknown[]] {
  const { margin, retention, discount, n = null, growth = null, acquisition = null } = x;
  return ["CLV", margin, retention, discount, convention, n, growth, acquisition];
}
