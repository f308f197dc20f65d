import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAxis, pixels, points } from "../../../../src/workbench/page/grid/axis";

describe("createAxis", () => {
  it("places lines of the usual size", () => {
    const axis = createAxis({}, 64, 100);
    expect([
      axis.size(5),
      axis.offset(5),
      axis.indexAt(0),
      axis.indexAt(63),
      axis.indexAt(64),
    ]).toEqual([64, 320, 0, 0, 1]);
  });

  it("makes room for wide lines and none for hidden ones", () => {
    const axis = createAxis({ 1: { size: 75 }, 3: { hidden: true } }, 20, 100);
    expect([0, 1, 2, 3, 4].map((index) => axis.size(index))).toEqual([20, 100, 20, 0, 20]);
    expect([0, 1, 2, 3, 4, 5].map((index) => axis.offset(index))).toEqual([
      0, 20, 120, 140, 140, 160,
    ]);
    expect(axis.indexAt(139)).toBe(2);
    expect(axis.indexAt(140)).toBe(4);
  });

  it("stays within the sheet", () => {
    const axis = createAxis({}, 20, 10);
    expect([axis.indexAt(-50), axis.indexAt(1e9)]).toEqual([0, 9]);
  });

  it("finds for every place the line that covers it", () => {
    const line = fc.record(
      { size: fc.integer({ min: 1, max: 200 }), hidden: fc.boolean() },
      { requiredKeys: [] },
    );
    const lines = fc.dictionary(fc.integer({ min: 0, max: 39 }).map(String), line);
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 900 }), (own, place) => {
        const axis = createAxis(own, 20, 1000);
        const index = axis.indexAt(place);
        expect(axis.offset(index)).toBeLessThanOrEqual(place);
        expect(axis.offset(index) + axis.size(index)).toBeGreaterThan(place);
      }),
      { seed: 1 },
    );
  });

  it("turns points into pixels and back", () => {
    expect([pixels(48), pixels(15), points(64)]).toEqual([64, 20, 48]);
  });
});
