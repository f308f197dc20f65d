import fc from "fast-check";

/** Seeded, so that a run can be repeated; a counterexample found becomes a named row. */
export const SEEDED = { seed: 20261122, numRuns: 400 } as const;

/** A decimal as a person types it: up to `digits` digits, up to `places` of them after the point. */
export function typed(digits: number, places: number): fc.Arbitrary<number> {
  const greatest = 10 ** digits - 1;
  return fc
    .tuple(fc.integer({ min: -greatest, max: greatest }), fc.integer({ min: 0, max: places }))
    .map(([integer, scale]) => Number(`${integer}e-${scale}`));
}

/** A computed cell such as =B2/3, from `least` to `greatest`: mostly of 16 or 17 digits. */
export function computed(least: number, greatest: number): fc.Arbitrary<number> {
  const parts = 3 * 7 * 11 * 13 * 365 * 9973;
  return fc
    .integer({ min: 0, max: parts })
    .map((part) => least + ((greatest - least) * part) / parts);
}

/** Money: cents mostly, sometimes a computed amount with all 17 digits, or one far out of scale. */
export const amount: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: typed(9, 2) },
  { weight: 2, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { weight: 1, arbitrary: typed(3, 15) },
  { weight: 1, arbitrary: fc.double({ min: -1e100, max: 1e100, noNaN: true }) },
);

/** A discount rate above -1: percent with up to four places mostly, sometimes extreme. */
export const rate: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2000, max: 20_000 }).map((x) => Number(`${x}e-4`)) },
  { weight: 2, arbitrary: fc.double({ min: -0.5, max: 3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e-9, 2.8e-11, -0.999999, 0.21, 0.44, 3, 1e-300) },
);

export const timing = fc.constantFrom("end" as const, "mid" as const, "start" as const);
export const first = fc.constantFrom(0 as const, 1 as const);

export const flows: fc.Arbitrary<readonly number[]> = fc
  .array(amount, { minLength: 1, maxLength: 40 })
  .map((values) => Object.freeze(values));

/** Zero has one sign here, as in a cell. */
export function withoutNegativeZero(value: number): number {
  return value + 0;
}
