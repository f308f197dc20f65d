import { describe, expect, it } from "vitest";
import { ValuationError } from "../../src/core";
import {
  requireAbove,
  requireBetween,
  requireFinite,
  requireOneOf,
  requireRepresentable,
  requireSeries,
  requireWholeNumber,
} from "../../src/core/require";

/** Parameter, rule and value, in that order; lower-case words after the parameter, no full stop. */
const GRAMMAR = /^[a-z]\w*(\[\d+\])? (must|is) .*[^.]$/;

describe("the checks of arguments", () => {
  it.each([
    [
      () => requireFinite("rate", -Infinity),
      "not-finite",
      "rate must be a finite number, got -Infinity",
    ],
    [() => requireAbove(-1, "rate", -1), "out-of-domain", "rate must be greater than -1, got -1"],
    [
      () => requireBetween(0, 1, "retention", 2),
      "out-of-domain",
      "retention must be from 0 to 1, got 2",
    ],
    [
      () => requireBetween(-1, Infinity, "growth", -2),
      "out-of-domain",
      "growth must be at least -1, got -2",
    ],
    [
      () => requireWholeNumber(1, 9, "periods", 10),
      "out-of-domain",
      "periods must be a whole number from 1 to 9, got 10",
    ],
    [() => requireSeries("costs", []), "empty", "costs must hold at least one number"],
    [
      () => requireSeries("costs", [0, NaN]),
      "not-finite",
      "costs[1] must be a finite number, got NaN",
    ],
    [
      () => requireSeries("costs", Array<number>(2)),
      "not-finite",
      "costs[0] must be a finite number, got NaN",
    ],
    [
      () => requireOneOf(["a", "b"], "method", "c"),
      "out-of-domain",
      'method must be "a" or "b", got "c"',
    ],
    [
      () => requireRepresentable("value", Infinity),
      "overflow",
      "value is larger than any number a cell can hold",
    ],
  ] as const)("refuse in words: case $#", (check, fault, message) => {
    expect(message).toMatch(GRAMMAR);
    expect(check).toThrow(ValuationError);
    expect(check).toThrow(expect.objectContaining({ fault, message }));
  });

  it("let the edge of a domain pass where it belongs to it", () => {
    requireBetween(0, 1, "retention", 0);
    requireBetween(0, 1, "retention", 1);
    requireWholeNumber(1, 9, "periods", 9);
    requireAbove(-1, "rate", -1 + Number.EPSILON);
    requireSeries("costs", [0]);
    expect(requireRepresentable("value", -Number.MAX_VALUE)).toBe(-Number.MAX_VALUE);
  });
});
