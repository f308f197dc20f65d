import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datedRateOfReturn, datedRatesOfReturn, ValuationError } from "../../../src/core";
import { SEEDED, typed } from "../arbitraries";
import { vectors } from "../vectors";

/** Days from 1 January 1970 to the day that Excel numbers 1, less one. */
const EPOCH = 25_569;

/** Excel's serial number of a date written "2008-01-01". */
function serial(date: string): number {
  return Date.parse(date) / 86_400_000 + EPOCH;
}

function ratesOrNone(cashFlows: readonly number[], dates: readonly number[]): number[] {
  try {
    return datedRatesOfReturn(cashFlows, dates);
  } catch (error) {
    if (error instanceof ValuationError && error.fault === "no-root") return [];
    throw error;
  }
}

const datedFlows = fc
  .array(fc.tuple(typed(8, 2), fc.integer({ min: 30_000, max: 60_000 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((pairs) => ({
    cashFlows: pairs.map(([flow]) => flow),
    dates: pairs.map(([, date]) => date),
  }));

describe("datedRatesOfReturn", () => {
  it.each(vectors("XIRR"))(
    "finds every rate of reference case $# ($regime), to the last digit",
    ({ args, roots }) => {
      expect(ratesOrNone(args.flows ?? [], args.dates ?? [])).toEqual(roots?.map(Number));
    },
  );

  it("does not depend on the order of the flows, nor on which date is the first", () => {
    fc.assert(
      fc.property(datedFlows, fc.integer({ min: 1, max: 19 }), ({ cashFlows, dates }, shift) => {
        const rates = ratesOrNone(cashFlows, dates);
        const turned = (values: number[]) => [...values.slice(shift), ...values.slice(0, shift)];
        expect(ratesOrNone(turned(cashFlows), turned(dates))).toEqual(rates);
        const later = dates.map((date) => date + 777.5);
        expect(ratesOrNone(cashFlows, later)).toEqual(rates);
      }),
      SEEDED,
    );
  });

  it("adds up what falls due on one date", () => {
    fc.assert(
      fc.property(
        datedFlows,
        fc.integer({ min: -1e6, max: 1e6 }),
        ({ cashFlows, dates }, cents) => {
          const [first = NaN] = dates;
          expect(
            ratesOrNone([...cashFlows, cents / 100, -cents / 100], [...dates, first, first + 0.4]),
          ).toEqual(ratesOrNone(cashFlows, dates));
        },
      ),
      SEEDED,
    );
  });

  it("finds rates at which the flows are worth nothing beside the money moved", () => {
    fc.assert(
      fc.property(datedFlows, ({ cashFlows, dates }) => {
        for (const rate of ratesOrNone(cashFlows, dates)) {
          fc.pre(rate > -0.9 && rate < 100);
          let [value, moved] = [0, 0];
          for (const [index, flow] of cashFlows.entries()) {
            const years = ((dates[index] ?? NaN) - (dates[0] ?? NaN)) / 365;
            const present = flow * (1 + rate) ** -years;
            value += present;
            moved += (1 + Math.abs(years)) * Math.abs(present);
          }
          expect(Math.abs(value)).toBeLessThan(1e-14 * moved);
        }
      }),
      SEEDED,
    );
  });

  it.each([
    ["all dates equal, with an amount left", [-100, 110], [45000, 45000]],
    ["all dates equal, with nothing left", [-100, 100], [45000, 45000.5]],
    ["a single flow", [-100], [45000]],
    ["flows that have none", [1, -1, 1], [45000, 45100, 45200]],
  ])("finds no rate for %s", (_case, cashFlows, dates) => {
    expect(ratesOrNone(cashFlows, dates)).toEqual([]);
  });

  it.each([
    ["a double rate", [-1000, 2960, -2190.4], [45000, 45365, 45730], [0.48]],
    ["a rate of 0", [-10, 4, 6], [45000, 45100, 46000], [0]],
    [
      "a rate near −100 %",
      [-1000000, 5000, -3, 0],
      [44355, 44741, 45085, 45107],
      [-0.9996, -0.9938],
    ],
    ["a rate of two days with many digits", [-100, 1000], [45000, 45002], [10 ** 182.5 - 1]],
    ["a day's loss that no double can tell from −100 %", [-1e6, 1], [45000, 45001], [-1]],
  ])("finds %s", (_case, cashFlows, dates, wanted) => {
    const rates = ratesOrNone(cashFlows, dates);
    expect(rates.length).toBe(wanted.length);
    for (const [index, rate] of rates.entries()) {
      const want = wanted[index] ?? NaN;
      expect(Math.abs(rate - want)).toBeLessThanOrEqual(5e-5 * Math.max(1, want));
    }
  });

  it("takes thousands of flows whose sign changes on every other day", () => {
    let state = 11;
    const cashFlows = Array.from({ length: 3_000 }, () => {
      state = (state * 48271) % 2147483647;
      return (state % 20001) - 10000;
    });
    cashFlows.push(-cashFlows.reduce((a, b) => a + b, 0));
    const rates = ratesOrNone(
      cashFlows,
      cashFlows.map((_, day) => 30_000 + 3 * day),
    );
    expect(rates.some((rate) => Math.abs(rate) < 1e-12)).toBe(true);
  });
});

describe("datedRateOfReturn", () => {
  it.each([
    [
      "Microsoft, XIRR",
      [-10000, 2750, 4250, 3250, 2750],
      ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"],
      0.373362535,
    ],
    ["PhpSpreadsheet, tests", [-1000000.706, 947003.58], ["2018-09-05", "2018-09-26"], -0.6118824],
    ["PhpSpreadsheet, issue 2469", [55600, -51094.83], ["2021-11-24", "2021-12-24"], -0.642307613],
    [
      "four payments in a year",
      [-1000, -1000, -1000, -1000, 4300],
      ["2010-01-01", "2010-04-01", "2010-07-01", "2010-10-01", "2011-01-01"],
      0.1212676,
    ],
    [
      "C. Flock 2011, for which Excel answers 2.98E-09",
      [5290.5, 5290.5, 5290.5, 5290.5, 6273.2, 5417.2, 5492.05, 5486.15, -20004],
      [
        "2010-04-01",
        "2010-04-01",
        "2010-04-01",
        "2010-04-01",
        "2010-11-08",
        "2011-02-01",
        "2011-03-15",
        "2011-05-12",
        "2011-08-31",
      ],
      -0.592046674,
    ],
  ])("agrees with a published case: %s", (_source, cashFlows, dates, published) => {
    expect(datedRateOfReturn(cashFlows, dates.map(serial))).toBeCloseTo(published, 7);
  });

  it("is the rate nearest to the guess", () => {
    const [cashFlows, dates] = [
      [-100, 230, -132],
      [45000, 45365, 45730],
    ];
    expect(datedRateOfReturn(cashFlows, dates, 0.149)).toBe(0.1);
    expect(datedRateOfReturn(cashFlows, dates, 0.151)).toBe(0.2);
  });

  it.each([
    [[], [], 0.1, "empty", "cashFlows must hold at least one number"],
    [
      [1, Infinity],
      [1, 2],
      0.1,
      "not-finite",
      "cashFlows[1] must be a finite number, got Infinity",
    ],
    [
      [-1, 2],
      [1],
      0.1,
      "different-lengths",
      "cashFlows and dates must hold the same number of values, got 2 and 1",
    ],
    [[-1, 2], [1, -2], 0.1, "out-of-domain", "date 2 must be from 0 to 2958465, got -2"],
    [[-1, 2], [1, 2], -1, "out-of-domain", "guess must be greater than -1, got -1"],
    [
      [-100, 110],
      [5, 5],
      0.1,
      "no-root",
      "no rate of return: no rate makes the net present value of cashFlows 0",
    ],
    [
      [-100, 0],
      [5, 6],
      0.1,
      "no-root",
      "cashFlows must change sign to have a rate of return, got only payments",
    ],
  ] as const)("refuses %s on %s with guess %s: %s", (cashFlows, dates, guess, fault, message) => {
    expect(() => datedRateOfReturn(cashFlows, dates, guess)).toThrow(
      expect.objectContaining({ fault, message }),
    );
  });
});
