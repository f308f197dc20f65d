import { describe, expect, it } from "vitest";
import { FAMILIES } from "../million/families";
import { seededRandom } from "../support/random";

/** A sample of what `npm run million` does with a million cases of each. */
describe("random cases against decimal.js at 60 digits", () => {
  it.each(FAMILIES)("$name is the nearest double in each", ({ trial }) => {
    const random = seededRandom(20261125);
    for (let count = 0; count < 1000; count++) {
      const { ours, specified, shown } = trial(random);
      expect(ours, shown).toBe(specified);
    }
  });
});
