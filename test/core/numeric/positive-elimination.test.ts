import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveWithPositivePivots } from "../../../src/core/numeric/positive-elimination";
import { SEEDED } from "../arbitraries";

/** Entries off the diagonal at most 0; `surplus` is by how much the diagonal exceeds their sum. */
const systems = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc.record({
      others: fc.array(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: size, maxLength: size }),
        {
          minLength: size,
          maxLength: size,
        },
      ),
      surplus: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: size, maxLength: size }),
      constants: fc.array(fc.integer({ min: -99, max: 99 }), { minLength: size, maxLength: size }),
    }),
  )
  .map(({ others, surplus, constants }) => ({
    matrix: others.map((row, i) => {
      const sum = row.reduce((total, entry, j) => (i === j ? total : total + entry), 0);
      return row.map((entry, j) => BigInt(i === j ? sum + (surplus[i] ?? 1) : -entry));
    }),
    constants: constants.map(BigInt),
  }));

describe("solveWithPositivePivots", () => {
  it("solves every system whose diagonal dominates", () => {
    fc.assert(
      fc.property(systems, ({ matrix, constants }) => {
        const solution = solveWithPositivePivots(matrix, constants)!;
        const left = matrix.map((row) =>
          row.reduce((sum, entry, j) => sum + entry * (solution.numerators[j] ?? 0n), 0n),
        );
        expect(solution.denominator).toBeGreaterThan(0n);
        expect(left).toEqual(constants.map((constant) => constant * solution.denominator));
      }),
      SEEDED,
    );
  });

  it("gives the determinant as the denominator", () => {
    expect(
      solveWithPositivePivots(
        [
          [4n, -1n],
          [-2n, 3n],
        ],
        [10n, 0n],
      ),
    ).toEqual({
      numerators: [30n, 20n],
      denominator: 10n,
    });
  });

  it("needs no equations", () => {
    expect(solveWithPositivePivots([], [])).toEqual({ numerators: [], denominator: 1n });
  });

  it.each([
    [
      "singular",
      [
        [1n, -1n],
        [-1n, 1n],
      ],
    ],
    [
      "of a negative minor",
      [
        [1n, -2n],
        [-2n, 1n],
      ],
    ],
    [
      "of a negative first entry",
      [
        [-1n, 0n],
        [0n, 1n],
      ],
    ],
  ])("refuses a matrix that is %s", (_case, matrix) => {
    expect(solveWithPositivePivots(matrix, [1n, 1n])).toBeUndefined();
  });
});
