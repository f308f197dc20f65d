import { ValuationError } from "../errors";
import { compoundRateBetween } from "../numeric/compound-growth";
import { lessNumber, scaledNumber } from "../numeric/computable-number";
import { requireAbove, requireRepresentable, requireSeries } from "../require";
import { presentValue, valueOfUnit } from "./present-value";

/**
 * Modified internal rate of return of evenly spaced cash flows, the first of them due today: the
 * rate at which what is paid grows into what is received, when money paid later is financed and
 * money received is put out at rates of their own. Unlike an internal rate of return there is
 * never more than one.
 *
 *     MIRR = (terminal value / invested)^(1/n) − 1,   n = cashFlows.length − 1
 *     terminal value = Σ cashFlows[t] · (1 + reinvestRate)^(n − t)   over receipts, t = 0 … n
 *     invested       = Σ −cashFlows[t] / (1 + financeRate)^t         over payments, t = 0 … n
 *
 * Excel's MIRR is the same, except that it skips blank cells of its range and closes the gap; here
 * they keep their period. The result is correctly rounded: the double nearest to the exact value,
 * inputs taken as the decimals they print as.
 *
 * @param cashFlows money per period in order of time, received > 0, paid < 0; at least one of each
 * @param financeRate rate per period at which payments are financed, as a decimal above −1
 * @param reinvestRate rate per period at which receipts are put out, as a decimal above −1
 * @returns the rate per period as a decimal: 0.126 is 12.6 %
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "overflow" or, without a payment
 *   or without a receipt, "undefined-ratio"
 * @see Lin: The Modified Internal Rate of Return and Investment Criterion, The Engineering
 *   Economist 21 (1976)
 * @example
 * modifiedInternalRateOfReturn([-400, 0, 900], 0.1, 0.1); // 0.5
 * modifiedInternalRateOfReturn([-100, 100, 45], 0, 0.8); // 0.5
 */
export function modifiedInternalRateOfReturn(
  cashFlows: readonly number[],
  financeRate: number,
  reinvestRate: number,
): number {
  requireSeries("cashFlows", cashFlows);
  requireAbove(-1, "financeRate", financeRate);
  requireAbove(-1, "reinvestRate", reinvestRate);
  const receipts = cashFlows.map((flow) => Math.max(flow, 0));
  const payments = cashFlows.map((flow) => Math.max(-flow, 0));
  requireSome("receipt, an amount above 0", receipts);
  requireSome("payment, an amount below 0", payments);

  // invested and terminal value, both discounted over all periods at the rate of the receipts
  const periods = cashFlows.length - 1;
  const received = presentValue(reinvestRate, receipts, "end");
  const paid = presentValue(financeRate, payments, "end");
  const invested = scaledNumber(paid, valueOfUnit(reinvestRate, periods));
  return requireRepresentable(
    "modified internal rate of return",
    compoundRateBetween(invested, received, lessNumber(received, invested), {
      numerator: 1n,
      denominator: BigInt(periods),
    }),
  );
}

function requireSome(what: string, amounts: readonly number[]): void {
  if (amounts.some((amount) => amount > 0)) return;
  throw new ValuationError("undefined-ratio", `cashFlows must hold at least one ${what}, got none`);
}
