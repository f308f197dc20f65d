import { Decimal } from "decimal.js";

/**
 * What the core must return, said by decimal.js in the plainest way: each formula as the textbook
 * prints it, term by term, with 120 digits. Rounding to 60 digits before the final rounding gives
 * exact ties and exact zeros back what the 120 digits could not hold.
 */
const Exact = Decimal.clone({ precision: 120, minE: -9e15, maxE: 9e15 });

export type Timing = "end" | "mid" | "start";
export type Convention = "renewal" | "due" | "arrears" | "mid";

/** Half-way points and zeros differ from their 120 digits by less than this share of the terms. */
const NEGLIGIBLE = new Exact("1e-90");

function rounded(terms: readonly Decimal[]): number {
  const sum = terms.reduce((total, term) => total.plus(term), new Exact(0));
  const magnitude = terms.reduce((total, term) => total.plus(term.abs()), new Exact(0));
  return sum.abs().lte(magnitude.times(NEGLIGIBLE))
    ? 0
    : sum.toSignificantDigits(60).toNumber() + 0;
}

function presentValues(
  rates: readonly number[],
  flows: readonly number[],
  timing: Timing,
  first: 0 | 1,
): Decimal[] {
  return flows.map((flow, index) => {
    const period = first + index;
    if (period === 0) return new Exact(flow);
    const passed = rates.slice(0, period).map((rate) => new Exact(rate).plus(1));
    const growth = passed.reduce((product, factor) => product.times(factor), new Exact(1));
    const last = passed.at(-1) ?? new Exact(1);
    const moved = { end: growth, mid: growth.div(last.sqrt()), start: growth.div(last) }[timing];
    return new Exact(flow).div(moved);
  });
}

function ratesFor(rate: number | readonly number[], periods: number): readonly number[] {
  return typeof rate === "number" ? Array<number>(periods).fill(rate) : rate;
}

export function specifiedNetPresentValue(
  rate: number | readonly number[],
  flows: readonly number[],
  timing: Timing = "end",
  first: 0 | 1 = 0,
): number {
  return rounded(presentValues(ratesFor(rate, flows.length), flows, timing, first));
}

/** Term by term over a finite horizon, the closed form without end. */
export function specifiedLifetimeValue(
  margin: number,
  retention: number,
  rate: number,
  convention: Convention,
  periods: number | undefined,
  growth: number,
  cost: number,
): number {
  const discount = new Exact(rate).plus(1);
  const r = new Exact(retention);
  const step = r.times(new Exact(growth).plus(1)).div(discount);
  const first = {
    renewal: r.div(discount),
    due: new Exact(1),
    arrears: new Exact(1).div(discount),
    mid: new Exact(1).div(discount.sqrt()),
  }[convention].times(margin);
  const terms =
    periods === undefined
      ? [first.div(new Exact(1).minus(step))]
      : Array.from({ length: periods }, (_, k) => first.times(step.pow(k)));
  return rounded([...terms, new Exact(cost).neg()]);
}

export function specifiedReturn(
  benefits: readonly number[],
  costs: readonly number[],
  rate: number | readonly number[],
  timing: Timing,
  periods: number,
  addend: -1 | 0 = -1,
): number {
  const value = (flows: readonly number[]) =>
    presentValues(ratesFor(rate, flows.length), flows, timing, 0).reduce(
      (total, term) => total.plus(term),
      new Exact(0),
    );
  const multiple = value(benefits).div(value(costs));
  const perPeriod = periods === 1 ? multiple : multiple.pow(new Exact(1).div(periods));
  return rounded([perPeriod, new Exact(addend)]);
}

/** base^exponent − 1, or the power itself. */
export function specifiedPower(
  base: readonly [number, number],
  exponent: readonly [number, number],
  addend: -1 | 0,
): number {
  const growth = new Exact(base[0]).plus(base[1]);
  return rounded([growth.pow(new Exact(exponent[0]).div(exponent[1])), new Exact(addend)]);
}

/** ln(1 + rate) · from / to */
export function specifiedLogarithm(rate: number, from: number, to: number): number {
  return rounded([new Exact(rate).plus(1).ln().times(from).div(to)]);
}

/** Sum over the flows as the textbook prints it: receipts compounded, payments discounted. */
export function specifiedModifiedReturn(
  flows: readonly number[],
  finance: number,
  reinvest: number,
): number {
  const periods = flows.length - 1;
  const [growth, discount] = [new Exact(reinvest).plus(1), new Exact(finance).plus(1)];
  const sum = (terms: readonly Decimal[]) => terms.reduce((a, b) => a.plus(b), new Exact(0));
  const terminal = sum(flows.map((flow, t) => growth.pow(periods - t).times(flow > 0 ? flow : 0)));
  const invested = sum(
    flows.map((flow, t) => new Exact(flow < 0 ? -flow : 0).div(discount.pow(t))),
  );
  return rounded([terminal.div(invested).pow(new Exact(1).div(periods)), new Exact(-1)]);
}

/** What is received and what is paid in the net, the one compounded and both discounted. */
export function specifiedReturnOfCase(
  benefits: readonly number[],
  costs: readonly number[],
  rate: number | readonly number[],
  timing: Timing,
): number {
  const rates = ratesFor(rate, costs.length);
  const periods = costs.length - 1;
  const units = presentValues(
    rates,
    costs.map(() => 1),
    timing,
    0,
  );
  const net = units.map((unit, t) => new Exact(benefits[t] ?? 0).minus(costs[t] ?? 0).times(unit));
  const sum = (terms: readonly Decimal[]) => terms.reduce((a, b) => a.plus(b), new Exact(0));
  const received = sum(net.filter((value) => value.gt(0)));
  const paid = sum(net.filter((value) => value.lt(0))).neg();
  const growth = rates
    .slice(0, periods)
    .reduce((product, each) => product.times(new Exact(each).plus(1)), new Exact(1));
  const multiple = growth.times(received).div(paid);
  return rounded([multiple.pow(new Exact(1).div(periods)), new Exact(-1)]);
}

/** Period by period, with the cumulative value today. Undefined where it is never reached. */
export function specifiedPayback(
  flows: readonly number[],
  rate: number | readonly number[],
  crossing: "first" | "last",
  timing: Timing = "end",
): number | undefined {
  const values = presentValues(ratesFor(rate, flows.length), flows, timing, 0);
  let cumulative = new Exact(0);
  const crossings: number[] = [];
  for (const [t, value] of values.entries()) {
    const before = cumulative;
    cumulative = zeroed(before.plus(value));
    if (before.lt(0) && cumulative.gte(0))
      crossings.push(rounded([new Exact(t - 1), before.neg().div(value)]));
  }
  if (crossing === "first" && crossings.length > 0) return crossings[0];
  if (cumulative.lt(0)) return undefined;
  return crossings.at(-1) ?? 0;

  function zeroed(sum: Decimal): Decimal {
    const moved = values.reduce((total, value) => total.plus(value.abs()), new Exact(0));
    return sum.abs().lte(moved.times(NEGLIGIBLE)) ? new Exact(0) : sum;
  }
}

/** One power per flow, as Excel's documentation prints the formula. */
export function specifiedDatedValue(
  rate: number,
  flows: readonly number[],
  dates: readonly number[],
): number {
  const [base = 0] = dates;
  const growth = new Exact(rate).plus(1);
  return rounded(
    flows.map((flow, index) =>
      new Exact(flow).div(growth.pow(new Exact((dates[index] ?? 0) - base).div(365))),
    ),
  );
}

/** Period by period: what is left of the customers, and what their net flow is worth today. */
export function specifiedCashFlowValue(
  revenues: readonly number[],
  costs: readonly number[],
  rate: number | readonly number[],
  retention: number | readonly number[],
  timing: Timing,
  first: 0 | 1,
  cost: number,
): number {
  const rates = ratesFor(rate, revenues.length);
  const shares = ratesFor(retention, revenues.length);
  const units = revenues.map(() => 1);
  const values = presentValues(rates, units, timing, first).map((unit, index) => {
    const stays = shares
      .slice(0, first + index)
      .reduce((product, share) => product.times(share), new Exact(1));
    return { unit: unit.times(stays), index };
  });
  const terms = values.flatMap(({ unit, index }) => [
    unit.times(revenues[index] ?? 0),
    unit.times(costs[index] ?? 0).neg(),
  ]);
  return rounded([...terms, new Exact(cost).neg()]);
}

/** Margin by margin, each with the retentions passed; without end until nothing is left to add. */
export function specifiedScheduleValue(
  margins: readonly number[],
  retentions: readonly number[],
  rate: number,
  convention: Convention,
): number {
  const discount = new Exact(rate).plus(1);
  const lag = { renewal: 0, due: 0, arrears: 1, mid: 0.5 }[convention];
  const renewals = convention === "renewal" ? 1 : 0;
  const terms = margins.map((margin, index) => {
    const passed = Array.from(
      { length: index + renewals },
      (_, k) => retentions[k] ?? retentions.at(-1) ?? 1,
    );
    const stays = passed.reduce((product, share) => product.times(share), new Exact(1));
    return stays.times(margin).div(discount.pow(passed.length)).div(discount.pow(lag));
  });
  return rounded(terms);
}
