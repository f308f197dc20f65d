import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselineChecksums, freezeBaseline } from "../../../src/core";
import { plannedLines } from "../../../src/core/measurement/plan";
import { SEEDED, typed } from "../arbitraries";
import { costLine, sampleCase } from "./support/sample-case";

describe("freezeBaseline", () => {
  const measurementCase = sampleCase({ costs: [costLine()] });

  it("keeps the plan as version 0, in which nothing is closed", () => {
    expect(freezeBaseline(measurementCase, 46_000)).toEqual({
      closedQuarter: 0,
      asOf: 46_000,
      terms: { discountRate: 0.1, discounting: "end", users: 10 },
      lines: plannedLines(measurementCase),
    });
  });

  it.each([
    [{ costs: [costLine({ amount: -1 })] }, 46_000, "amount of cost line"],
    [{}, 46_000.5, "asOf must be a whole number"],
  ])("refuses %j as of %d", (parts, asOf, message) => {
    expect(() => freezeBaseline(sampleCase(parts), asOf)).toThrow(message);
  });
});

describe("baselineChecksums", () => {
  it.each([
    ["nothing", [], { sum: 0, weightedSum: 0 }],
    ["a row", [[5, 0, 2]], { sum: 7, weightedSum: 11 }],
    [
      "two rows",
      [
        [1, 2],
        [3, 4],
      ],
      { sum: 10, weightedSum: 30 },
    ],
  ])("of %s", (_case, amounts, expected) => {
    expect(baselineChecksums(amounts)).toEqual(expected);
  });

  const grid = fc
    .array(fc.array(typed(7, 0), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 6 })
    .chain((amounts) => {
      const place = fc.tuple(
        fc.integer({ min: 0, max: amounts.length - 1 }),
        fc.integer({ min: 0, max: 4 }),
      );
      return fc.tuple(fc.constant(amounts), place, place);
    });

  it("notice any two amounts that change places", () => {
    fc.assert(
      fc.property(grid, ([amounts, [row, column], [otherRow, otherColumn]]) => {
        const moved = amounts.map((line) => [...line]);
        const [one, other] = [amounts[row]![column]!, amounts[otherRow]![otherColumn]!];
        moved[row]![column] = other;
        moved[otherRow]![otherColumn] = one;
        const [kept, now] = [baselineChecksums(amounts), baselineChecksums(moved)];
        expect(now.sum).toBe(kept.sum);
        expect(now.weightedSum === kept.weightedSum).toBe(one === other || isSame());

        function isSame(): boolean {
          return row === otherRow && column === otherColumn;
        }
      }),
      SEEDED,
    );
  });

  it("notice any amount that changes", () => {
    fc.assert(
      fc.property(grid, typed(7, 0), ([amounts, [row, column]], change) => {
        const changed = amounts.map((line) => [...line]);
        changed[row]![column]! += change;
        const [kept, now] = [baselineChecksums(amounts), baselineChecksums(changed)];
        expect(now.sum - kept.sum).toBe(change);
      }),
      SEEDED,
    );
  });
});
