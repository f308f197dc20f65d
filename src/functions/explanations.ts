import {
  customerLifetimeValue,
  datedNetPresentValue,
  explainDatedNetPresentValue,
  explainLifetimeValue,
  explainNetPresentValue,
  netPresentValue,
  paybackPeriod,
  returnOnInvestment,
  type Convention,
  type Crossing,
  type DiscountRate,
  type ExplainedTerm,
  type RoiMethod,
  type Timing,
} from "../core";
import {
  datedValueArguments,
  lifetimeValueArguments,
  netPresentValueArguments,
  paybackArguments,
  returnArguments,
} from "./arguments";
import { ArgumentError } from "./cells";

/** What CRM.EXPLAIN explains, and the rows it shows for each. */
export const MEASURES = ["NPV", "XNPV", "ROI", "CLV", "PAYBACK"] as const;
type Measure = (typeof MEASURES)[number];

/**
 * Columns: term, period, factor, survival, flow, present value, running total. Results and texts
 * stand in the last one, where a long text can run on over the empty cells to its right.
 */
export type Row = (string | number)[];

export const EXPLANATIONS = {
  NPV: explainNpv,
  XNPV: explainXnpv,
  ROI: explainRoi,
  CLV: explainClv,
  PAYBACK: explainPayback,
} as const satisfies Record<Measure, (args: readonly unknown[]) => Row[]>;

function explainNpv(args: readonly unknown[]): Row[] {
  const [rate, cashFlows, timing, first] = args;
  refuseMore("NPV", args, 4);
  const read = netPresentValueArguments(rate, cashFlows, timing, first);
  const [, , due = "end", from = 0] = read;
  return [
    heading("Period"),
    ...explainNetPresentValue(...read).map((term, index) => line(`Flow ${index + 1}`, term)),
    closing("Net present value", netPresentValue(...read)),
    closing("Formula", "Sum of flow x factor; factor = 1 / (1 + rate)^period, today 1"),
    closing("Convention", `${FIRST[from]}; ${DUE[due]}`),
    closing("Source", "Brealey, Myers, Allen: Principles of Corporate Finance, present values"),
  ];
}

function explainXnpv(args: readonly unknown[]): Row[] {
  const [rate, cashFlows, dates] = args;
  refuseMore("XNPV", args, 3);
  const read = datedValueArguments(rate, cashFlows, dates);
  return [
    heading("Days"),
    ...explainDatedNetPresentValue(...read).map((term, index) => line(`Flow ${index + 1}`, term)),
    closing("Net present value", datedNetPresentValue(...read)),
    closing("Formula", "Sum of flow x factor; factor = 1 / (1 + rate)^(days / 365)"),
    closing("Convention", "As of the first date given; every year counts 365 days"),
    closing("Source", "Microsoft: XNPV function"),
  ];
}

function explainRoi(args: readonly unknown[]): Row[] {
  const [benefits, costs, rate, method, timing] = args;
  refuseMore("ROI", args, 5);
  const read = returnArguments(benefits, costs, rate, method, timing);
  const value = returnOnInvestment(...read);
  const [gained, paid, annual = 0, by = "TEI", due = "end"] = read;
  const isDiscounted = by === "TEI" || by === "ANNUAL";
  const at = isDiscounted ? annual : 0;
  return [
    heading("Period"),
    ...amountLines("Benefits", gained, at, due),
    ...amountLines("Costs", paid, at, due),
    ...(by === "NUCLEUS" ? [closing("Cost today", paid[0] ?? 0)] : []),
    closing("Return on investment", value),
    closing("Formula", ROI_FORMULA[by]),
    closing("Convention", isDiscounted ? `First amounts today; ${DUE[due]}` : "Not discounted"),
    closing("Source", ROI_SOURCE[by]),
  ];
}

function amountLines(
  name: string,
  amounts: readonly number[],
  rate: DiscountRate,
  timing: Timing,
): Row[] {
  const terms = explainNetPresentValue(rate, amounts, timing);
  return [
    ...terms.map((term) =>
      line(`${name}, ${term.time === 0 ? "today" : `period ${term.time}`}`, term),
    ),
    closing(`${name}, total`, terms.at(-1)?.runningTotal ?? 0),
  ];
}

function explainClv(args: readonly unknown[]): Row[] {
  const [margin, retention, rate, convention, periods, growth, acquisitionCost] = args;
  const read = lifetimeValueArguments(
    margin,
    retention,
    rate,
    convention,
    periods,
    growth,
    acquisitionCost,
  );
  const { terms, later, value } = explainLifetimeValue(...read);
  const [, , , options = {}] = read;
  const before = options.acquisitionCost === undefined || options.acquisitionCost === 0 ? 0 : 1;
  const { convention: by = "renewal" } = options;
  return [
    heading("Period"),
    ...terms.map((term, index) =>
      line(index < before ? "Acquisition cost" : `Margin ${index - before + 1}`, term, true),
    ),
    ...(later === undefined ? [] : [["All later margins", "", "", "", "", later, value]]),
    closing("Customer lifetime value", customerLifetimeValue(...read)),
    closing("Formula", "Sum of flow x survival x factor; survival = retention^renewals"),
    closing("Convention", `"${by}": ${CLV_CONVENTION[by]}`),
    closing("Source", "Fader, Hardie: Reconciling and clarifying CLV formulas (2012)"),
  ];
}

function explainPayback(args: readonly unknown[]): Row[] {
  const [cashFlows, rate, crossing] = args;
  refuseMore("PAYBACK", args, 3);
  const read = paybackArguments(cashFlows, rate, crossing);
  const [flows, at = 0, which = "first"] = read;
  const value = paybackPeriod(...read);
  return [
    heading("Period"),
    ...explainNetPresentValue(at, flows).map((term, index) => line(`Flow ${index + 1}`, term)),
    closing("Payback period", value),
    closing("Formula", "Period before the crossing + shortfall then / present value that follows"),
    closing("Convention", `${CROSSING[which]}; linear within a period, later flows at its end`),
    closing("Source", "Forrester Research: Total Economic Impact method, payback"),
  ];
}

function heading(time: string): Row {
  return ["Term", time, "Factor", "Survival", "Flow", "Present value", "Running total"];
}

function line(name: string, term: ExplainedTerm, canLeave = false): Row {
  const { time, factor, survival, flow, presentValue, runningTotal } = term;
  return [name, time, factor, canLeave ? survival : "", flow, presentValue, runningTotal];
}

function closing(name: string, content: string | number): Row {
  return [name, "", "", "", "", "", content];
}

function refuseMore(measure: Measure, args: readonly unknown[], most: number): void {
  const extra = args.findIndex((argument, index) => index >= most && argument != null);
  if (extra < 0) return;
  throw new ArgumentError(`${measure} must have at most ${most} arguments, got ${extra + 1}`);
}

const FIRST = { 0: "First flow today", 1: "First flow one period ahead" } as const;

const DUE: Readonly<Record<Timing, string>> = {
  end: "later flows at the end of their period",
  mid: "later flows in the middle of their period, worth (1 + rate)^0.5 more than at its end",
  start: "later flows at the start of their period, one period less to discount",
};

const CROSSING: Readonly<Record<Crossing, string>> = {
  first: "The first time that the running total comes up to 0",
  last: "The last time, after which the running total stays above 0",
};

const ROI_FORMULA: Readonly<Record<RoiMethod, string>> = {
  TEI: "Present value of benefits / present value of costs - 1",
  SIMPLE: "Sum of benefits / sum of costs - 1",
  NUCLEUS: "Mean of benefits less costs over the periods after today / cost today",
  ANNUAL: "(Present value of benefits / present value of costs)^(1 / periods) - 1",
};

const ROI_SOURCE: Readonly<Record<RoiMethod, string>> = {
  TEI: "Forrester Research: Total Economic Impact method",
  SIMPLE: "Common usage",
  NUCLEUS: "Nucleus Research: ROI methodology",
  ANNUAL: "Compound annual growth applied to the ratio of the TEI method",
};

const CLV_CONVENTION: Readonly<Record<Convention, string>> = {
  renewal: "one margin after each renewal",
  due: "first margin today, one more after each renewal",
  arrears: "margins at the end of each period, the first one certain",
  mid: "margins in the middle of each period, the first one certain",
};
