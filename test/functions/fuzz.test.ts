import { describe, expect, it } from "vitest";
import { functionsToFuzz } from "../fuzz/functions";
import { fuzzFunction } from "../fuzz/fuzz-function";

const SEED = 20261125;

/** `npm run fuzz` does the same with 100,000 calls and a new seed each time. */
describe(`with random arguments of every kind (seed ${SEED})`, () => {
  it.each(functionsToFuzz())(
    "$id gives finite values or cell errors with a message",
    (candidate) => {
      const { values, errors, faults } = fuzzFunction(candidate, SEED, 1500);
      expect(faults).toEqual([]);
      // Neither kind of answer may be so rare that nothing is tried.
      expect(values).toBeGreaterThan(10);
      expect(errors).toBeGreaterThan(10);
    },
  );
});
