import { plus } from "../numeric/double-double";
import { scaledDecimals, type DoubleDoubles } from "../numeric/printed-decimal";
import type { SparsePolynomial } from "../numeric/sparse-polynomial";

/**
 * What is paid and received in all at each time, as a polynomial in growth: in order of time, from
 * the first flow on, flows at one time added up, and nothing where they cancel.
 *
 * @param cashFlows finite amounts
 * @param times of each flow a whole number of steps, in any order
 * @returns the net flows, multiplied by a number that changes no rate of return
 */
export function netFlows(cashFlows: readonly number[], times: readonly number[]): SparsePolynomial {
  const amounts = scaledDecimals(cashFlows);
  return isAscending(times) ? withoutZeros(times, amounts) : mergedByTime(times, amounts);
}

function isAscending(times: readonly number[]): boolean {
  for (let index = 1; index < times.length; index++) {
    if (!((times[index] ?? NaN) > (times[index - 1] ?? NaN))) return false;
  }
  return true;
}

function withoutZeros(times: readonly number[], amounts: DoubleDoubles): SparsePolynomial {
  const steps: number[] = [];
  const high: number[] = [];
  const low: number[] = [];
  let start: number | undefined;
  for (let index = 0; index < times.length; index++) {
    const amount = amounts.high[index] ?? NaN;
    if (amount === 0) continue;
    const time = times[index] ?? NaN;
    start ??= time;
    steps.push(time - start);
    high.push(amount);
    low.push(amounts.low[index] ?? NaN);
  }
  return { steps, high, low };
}

function mergedByTime(times: readonly number[], amounts: DoubleDoubles): SparsePolynomial {
  const totals = new Map<number, { hi: number; lo: number }>();
  for (const [index, time] of times.entries()) {
    const amount = { hi: amounts.high[index] ?? NaN, lo: amounts.low[index] ?? NaN };
    const total = totals.get(time);
    totals.set(time, total === undefined ? amount : plus(total, amount));
  }
  const inOrder = [...totals].sort(([a], [b]) => a - b);
  return withoutZeros(
    inOrder.map(([time]) => time),
    { high: inOrder.map(([, { hi }]) => hi), low: inOrder.map(([, { lo }]) => lo) },
  );
}
