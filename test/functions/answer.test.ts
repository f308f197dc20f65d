import { beforeAll, describe, expect, it } from "vitest";
import { ValuationError, type ValuationFault } from "../../src/core";
import { answer, answerTable } from "../../src/functions/answer";
import { ArgumentError } from "../../src/functions/cells";
import { installCustomFunctions, shownBy } from "./custom-functions";

beforeAll(() => {
  installCustomFunctions();
});

describe("answer", () => {
  it.each([
    ["empty", "#VALUE!"],
    ["not-finite", "#VALUE!"],
    ["out-of-domain", "#VALUE!"],
    ["different-lengths", "#VALUE!"],
    ["divergent", "#VALUE!"],
    ["undefined-ratio", "#DIV/0!"],
    ["no-root", "#NUM!"],
    ["never-reached", "#N/A"],
    ["overflow", "#NUM!"],
  ] as const satisfies readonly (readonly [ValuationFault, string])[])(
    "shows the fault %s as %s with its message",
    (fault, code) => {
      const refuse = () => {
        throw new ValuationError(fault, "rate must be less");
      };
      expect(shownBy(() => answer(refuse))).toBe(`${code} rate must be less`);
      expect(shownBy(() => answerTable(refuse))).toBe(`${code} rate must be less`);
    },
  );

  it("shows an argument that cannot be read as #VALUE!", () => {
    const refuse = () => {
      throw new ArgumentError("rate must be a number");
    };
    expect(shownBy(() => answer(refuse))).toBe("#VALUE! rate must be a number");
  });

  it.each([NaN, Infinity, -Infinity])("never lets %s through to Excel", (value) => {
    expect(shownBy(() => answer(() => value))).toBe(
      `#NUM! result must be a finite number, got ${value}`,
    );
    expect(shownBy(() => answerTable(() => [[1], [value]]))).toBe(
      `#NUM! result must be a finite number, got ${value}`,
    );
  });

  it("lets an error that is a bug pass as it is", () => {
    const bug = new TypeError("undefined is not a function");
    const fail = () => {
      throw bug;
    };
    expect(() => answer(fail)).toThrow(bug);
  });

  it("gives back what is finite", () => {
    expect(answer(() => -1.5)).toBe(-1.5);
    expect(
      answerTable(() => [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
