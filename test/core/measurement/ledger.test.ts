import { describe, expect, it } from "vitest";
import { actualAmounts, requireLedger, type LedgerRow } from "../../../src/core/measurement/ledger";

const row: LedgerRow = { period: 1, postedOn: 100, line: "C1", amount: 50 };

describe("actualAmounts", () => {
  const ledger: LedgerRow[] = [
    row,
    { ...row, postedOn: 120, amount: -20 },
    { ...row, period: 0, postedOn: 90, amount: 7 },
    { ...row, line: "B1", amount: 1 },
  ];

  it.each([
    [80, undefined, undefined],
    [99, 7, undefined],
    [100, 7, 50],
    [119, 7, 50],
    [120, 7, 30],
  ])("are what was posted up to day %d", (asOf, initial, first) => {
    const amounts = actualAmounts(ledger, asOf).get("C1");
    expect([amounts?.[0], amounts?.[1]]).toEqual([initial, first]);
  });
});

describe("requireLedger", () => {
  const require = (rows: readonly LedgerRow[]) => {
    requireLedger(rows, new Set(["C1"]), 4);
  };

  it("allows what belongs to a line and a period of the case", () => {
    expect(() => {
      require([row, { ...row, period: 0 }, { ...row, period: 4, amount: -1 }]);
    }).not.toThrow();
  });

  it.each([
    [{ period: 5 }, "period of ledger row 2 must be a whole number from 0 to 4, got 5"],
    [{ period: -1 }, "period of ledger row 2 must be a whole number from 0 to 4, got -1"],
    [{ period: 1.5 }, "period of ledger row 2 must be a whole number from 0 to 4, got 1.5"],
    [{ line: "X" }, 'line of ledger row 2 must be the id of a line of the case, got "X"'],
    [
      { postedOn: 1.5 },
      "postedOn of ledger row 2 must be a whole number from 0 to Infinity, got 1.5",
    ],
    [{ amount: NaN }, "amount of ledger row 2 must be a finite number, got NaN"],
  ])("refuses %j", (parts, message) => {
    expect(() => {
      require([row, { ...row, ...parts }]);
    }).toThrow(expect.objectContaining({ message }));
  });
});
