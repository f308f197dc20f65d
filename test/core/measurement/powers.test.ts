import { describe, expect, it } from "vitest";
import { perQuarter, powersOf } from "../../../src/core/measurement/powers";

describe("powersOf", () => {
  it.each([
    [2, 5, [1, 2, 4, 8, 16]],
    [0, 3, [1, 0, 0]],
    [1.5, 1, [1]],
    [7, 0, []],
  ])("of %d gives %d powers", (base, count, powers) => {
    expect(powersOf(base, count)).toEqual(powers);
  });
});

describe("perQuarter", () => {
  it.each([
    [0, 0],
    [1, 1],
    [0.4096, 0.8],
    [1.4641, 1.1],
  ])("of %d a year is %d", (perYear, quarterly) => {
    expect(perQuarter(perYear)).toBeCloseTo(quarterly, 15);
  });
});
