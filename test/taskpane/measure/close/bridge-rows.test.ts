import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeRows } from "../../../../src/taskpane/measure/close/bridge-rows";

const CLOSE = {
  close: 2,
  from: 100.1,
  restatement: -0.2,
  volume: 10,
  priceOrMargin: 0.3,
  retention: 0,
  cost: -5,
  timing: 0.1,
  rateChange: 0,
  to: 105.3,
};

describe("bridgeRows", () => {
  it("leads from one report to the next and leaves nothing, where the cents add up", () => {
    const rows = bridgeRows(CLOSE, false) ?? [];
    expect(rows.map(({ name, amount }) => [name, amount])).toEqual([
      ["NPV at the last close", 100.1],
      ["Restatement", -0.2],
      ["Volume", 10],
      ["Price or margin", 0.3],
      ["Retention", 0],
      ["Cost", -5],
      ["Timing", 0.1],
      ["Rate", 0],
      ["NPV now", 105.3],
      ["Residual", 0],
    ]);
  });

  it("tells a cent that is missing", () => {
    expect(bridgeRows({ ...CLOSE, to: 105.31 }, false)?.at(-1)?.amount).toBe(0.01);
  });

  it("begins with the business case at the first close", () => {
    expect(bridgeRows(CLOSE, true)?.[0]?.name).toBe("NPV of the business case");
  });

  it("is none where nothing came before", () => {
    expect(bridgeRows({ close: 1, netPresentValue: 5 }, true)).toBeNull();
  });

  it("finds no dust in amounts of whole cents", () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(cents, cents, cents, (from, volume, cost) => {
        const to = (from + volume + cost) / 100;
        const close = { from: from / 100, volume: volume / 100, cost: cost / 100, to };
        expect(Math.abs(bridgeRows(close, false)?.at(-1)?.amount ?? 1)).toBe(0);
      }),
      { seed: 1 },
    );
  });
});
