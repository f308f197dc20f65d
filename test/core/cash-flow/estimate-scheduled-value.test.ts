import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateScheduledValue } from "../../../src/core/cash-flow/estimate-scheduled-value";
import { exactPresentValue } from "../../../src/core/cash-flow/exact-present-value";
import { netPresentValue } from "../../../src/core/cash-flow/net-present-value";
import { estimateSum } from "../../../src/core/numeric/root-sum";
import { amount, rate, SEEDED, timing } from "../arbitraries";

const At20 = Decimal.clone({ precision: 20 });
const At200 = Decimal.clone({ precision: 200 });

describe("estimateScheduledValue", () => {
  it("encloses the exact value", () => {
    const periods = fc.array(fc.tuple(rate, amount), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(periods, timing, (list, due) => {
        const rates = list.map(([annual]) => annual);
        const flows = list.map(([, flow]) => flow);
        const { value, error } = estimateScheduledValue(rates, flows, due, 1, At20);
        const exact = estimateSum(exactPresentValue(rates, flows, due, 1), At200).value;
        expect(exact.minus(value).abs().lte(error)).toBe(true);
      }),
      { ...SEEDED, numRuns: 200 },
    );
  });

  it("keeps a thousand computed rates in mid-period from taking seconds", () => {
    const rates = Array.from({ length: 1000 }, (_, t) => (t + 1) / 30_000);
    const flows = rates.map((annual) => annual / 7);
    expect(netPresentValue(rates, flows, "mid", 1)).toBeGreaterThan(0);
  }, 5000);
});
