import {
  IRR as formulajsIrr,
  NPV as formulajsNpv,
  XIRR as formulajsXirr,
} from "@formulajs/formulajs";
import { xirr as webcarrotXirr } from "@webcarrot/xirr";
import { irr as financialIrr, npv as financialNpv } from "financial";
import { irr as nodeIrr } from "node-irr";
import xirr from "xirr";
import {
  datedNetPresentValue,
  datedRateOfReturn,
  internalRateOfReturn,
  netPresentValue,
} from "../../src/core";
import { vectors, type Vector } from "../core/vectors";
import { OURS } from "./comparison";
import { dateOf } from "./serial-date";

type Args = Vector["args"];

/** Each package on the reference cases of a family, given as it wants them. */
const SUBJECTS: Readonly<Record<string, Readonly<Record<string, (args: Args) => unknown>>>> = {
  NPV: {
    [OURS]: ({ rate = 0, flows = [] }) => netPresentValue(rate, flows, "end", 1),
    formulajs: ({ rate, flows = [] }) => formulajsNpv(rate, ...flows),
    // It has the first flow today, as we do unless told otherwise.
    financial: ({ rate = 0, flows = [] }) => financialNpv(rate, [0, ...flows]),
    "plain doubles": ({ rate = 0, flows = [] }) =>
      flows.reduceRight((value, flow) => (flow + value) / (1 + rate), 0),
  },
  XNPV: {
    [OURS]: ({ rate = 0, flows = [], dates = [] }) => datedNetPresentValue(rate, flows, dates),
    "plain doubles": ({ rate = 0, flows = [], dates = [] }) =>
      flows.reduce(
        (sum, flow, index) =>
          sum + flow / Math.pow(1 + rate, ((dates[index] ?? 0) - (dates[0] ?? 0)) / 365),
        0,
      ),
  },
  IRR: {
    [OURS]: ({ flows = [] }) => internalRateOfReturn(flows),
    "node-irr": ({ flows = [] }) => nodeIrr([...flows]),
    financial: ({ flows = [] }) => financialIrr([...flows]),
    formulajs: ({ flows = [] }) => formulajsIrr([...flows]) as unknown,
  },
  XIRR: {
    [OURS]: ({ flows = [], dates = [] }) => datedRateOfReturn(flows, dates),
    xirr: ({ flows = [], dates = [] }) =>
      xirr(flows.map((amount, index) => ({ amount, when: dateOf(dates[index] ?? 0) }))),
    "@webcarrot/xirr": ({ flows = [], dates = [] }) =>
      webcarrotXirr(flows.map((amount, index) => ({ amount, date: dateOf(dates[index] ?? 0) }))),
    formulajs: ({ flows = [], dates = [] }) =>
      formulajsXirr([...flows], dates.map(dateOf)) as unknown,
  },
};

export interface Accuracy {
  readonly family: string;
  readonly name: string;
  readonly cases: number;
  /** the nearest double; of rates, any that is a rate within 1e-12 of 1 + rate */
  readonly right: number;
  /** within 1e-6 */
  readonly close: number;
  readonly wrong: number;
  /** no answer though there is one */
  readonly missing: number;
}

/** How every package does on the reference cases. */
export function accuracies(): Accuracy[] {
  return Object.entries(SUBJECTS).flatMap(([family, subjects]) =>
    Object.entries(subjects).map(([name, run]) => accuracyOf(family, name, run)),
  );
}

function accuracyOf(family: string, name: string, run: (args: Args) => unknown): Accuracy {
  const count = { right: 0, close: 0, wrong: 0, missing: 0 };
  const cases = vectors(family);
  for (const vector of cases) count[judged(vector, answer(run, vector.args))] += 1;
  return { family, name, cases: cases.length, ...count };
}

/** A number, or undefined for whatever a package does where it finds none. */
function answer(run: (args: Args) => unknown, args: Args): number | undefined {
  try {
    const value = run(args);
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function judged(
  { expect: exact, roots }: Vector,
  value: number | undefined,
): "right" | "close" | "wrong" | "missing" {
  const expected = (roots ?? [exact]).map(Number);
  if (value === undefined) return expected.length === 0 ? "right" : "missing";
  if (roots === undefined && value === expected[0]) return "right";
  const scale = (one: number) => (roots === undefined ? Math.abs(one) : 1 + one);
  const error = Math.min(
    ...expected.map((one) => Math.abs(value - one) / Math.max(scale(one), Number.MIN_VALUE)),
  );
  if (roots !== undefined && error <= 1e-12) return "right";
  return error <= 1e-6 ? "close" : "wrong";
}
