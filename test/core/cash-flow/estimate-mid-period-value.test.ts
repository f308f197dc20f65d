import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMidPeriodValue } from "../../../src/core/cash-flow/estimate-mid-period-value";
import { exactValueOf } from "../../../src/core/cash-flow/exact-present-value";
import { fractionOf, ZERO } from "../../../src/core/numeric/fraction";
import { estimateSum } from "../../../src/core/numeric/root-sum";
import { amount, rate, SEEDED } from "../arbitraries";

const At20 = Decimal.clone({ precision: 20 });
const At200 = Decimal.clone({ precision: 200 });

describe("estimateMidPeriodValue", () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
  const customers = fc.array(fc.tuple(rate, amount, share), { minLength: 1, maxLength: 12 });

  it("encloses the exact value, also of payers who leave", () => {
    fc.assert(
      fc.property(amount, customers, fc.boolean(), (paidToday, list, isConstant) => {
        const rates = list.map(([annual]) => annual);
        const future = list.map(([, flow]) => fractionOf(flow));
        const shares = list.map(([, , stays]) => stays);
        const retention = isConstant ? (shares[0] ?? 1) : shares;
        const today = fractionOf(paidToday);
        const { value, error } = estimateMidPeriodValue(today, future, rates, retention, At20);
        const exact = exactValueOf(today, future, rates, "mid", retention);
        const distance = estimateSum(exact, At200).value.minus(value).abs();
        expect(distance.lte(error)).toBe(true);
        expect(error.lte(value.abs().plus(1e101).times("1e-15"))).toBe(true);
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("is exactly 0 where all amounts are", () => {
    const { value, error } = estimateMidPeriodValue(ZERO, [ZERO, ZERO], [0.1, 0.2], 1, At20);
    expect([value.toNumber(), error.toNumber()]).toEqual([0, 0]);
  });
});
