import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integerRoot } from "../../../src/core/numeric/integer-root";
import { SEEDED } from "../arbitraries";

describe("integerRoot", () => {
  it("is the greatest integer whose power does not exceed the radicand", () => {
    const radicand = fc.bigInt({ min: 0n, max: 10n ** 60n });
    fc.assert(
      fc.property(radicand, fc.integer({ min: 1, max: 12 }), (value, degree) => {
        const root = integerRoot(value, degree);
        expect(root ** BigInt(degree) <= value).toBe(true);
        expect((root + 1n) ** BigInt(degree) > value).toBe(true);
      }),
      SEEDED,
    );
  });

  it.each([
    [0n, 2, 0n],
    [1n, 9, 1n],
    [99n, 1, 99n],
    [10n ** 40n, 2, 10n ** 20n],
    [10n ** 40n - 1n, 2, 10n ** 20n - 1n],
  ])("of %s of degree %s is %s", (radicand, degree, root) => {
    expect(integerRoot(radicand, degree)).toBe(root);
  });
});
