import { beforeAll, describe, expect, it } from "vitest";
import { irr, irrAll, xirr, xirrAll } from "../../src/functions/rates-of-return";
import { installCustomFunctions, shownBy } from "./custom-functions";

type Call = (...args: readonly unknown[]) => unknown;
const TWO_RATES = [[-100], [230], [-132]];
const YEARS = [[45000, 45365, 45730]];

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.IRR", () => {
  it.each([
    ["one argument", [[[-100, 110]]], 0.1],
    ["an omitted guess in any form", [TWO_RATES, ""], 0.1],
    ["the text 25% for a guess", [TWO_RATES, "25%"], 0.2],
    ["an empty cell, which keeps its period", [[[-100], [null], [121]]], 0.1],
  ])("takes %s", (_case, args, rate) => {
    expect((irr as Call)(...args)).toBe(rate);
  });

  it.each([
    ["flows that are missing", [null], "#VALUE! cashFlows must hold at least one number, got none"],
    [
      "a flow that is no number",
      [[[-1], [true]]],
      "#VALUE! cashFlows (row 2, column 1) must be a number, got TRUE",
    ],
    ["a guess of -100%", [TWO_RATES, -1], "#VALUE! guess must be greater than -1, got -1"],
    [
      "flows of one sign",
      [[[1, 2]]],
      "#NUM! cashFlows must change sign to have a rate of return, got only receipts",
    ],
    [
      "flows that no rate brings to 0",
      [[[1, -1, 1]]],
      "#NUM! no rate of return: no rate makes the net present value of cashFlows 0",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => (irr as Call)(...args))).toBe(shown);
  });
});

describe("CRM.IRR.ALL", () => {
  it("spills the rates down, in ascending order", () => {
    expect(irrAll(TWO_RATES)).toEqual([[0.1], [0.2]]);
    expect((irrAll as Call)([[-100, 110]])).toEqual([[0.1]]);
  });

  it("refuses flows without a rate", () => {
    expect(shownBy(() => irrAll([[0, 0]]))).toBe(
      "#NUM! cashFlows must change sign to have a rate of return, got only zeros",
    );
  });
});

describe("CRM.XIRR", () => {
  it.each([
    ["a column of flows and a row of dates", [TWO_RATES, YEARS], 0.1],
    ["a guess", [TWO_RATES, YEARS, 0.3], 0.2],
    ["dates with times, in any order", [[[121, -100]], [[45730.9, 45000.1]]], 0.1],
  ])("takes %s", (_case, args, rate) => {
    expect((xirr as Call)(...args)).toBe(rate);
  });

  it.each([
    [
      "dates that are missing",
      [TWO_RATES, ""],
      "#VALUE! dates must hold at least one date, got none",
    ],
    [
      "an empty date",
      [[[-1, 2]], [[45000, null]]],
      "#VALUE! dates, cell 2, must be a date, got an empty cell",
    ],
    [
      "a date too few",
      [TWO_RATES, [[45000, 45365]]],
      "#VALUE! cashFlows and dates must hold the same number of values, got 3 and 2",
    ],
    [
      "a date before 1900",
      [[[-1, 2]], [[45000, -3]]],
      "#VALUE! date 2 must be from 0 to 2958465, got -3",
    ],
  ])("refuses %s", (_case, args, shown) => {
    expect(shownBy(() => (xirr as Call)(...args))).toBe(shown);
  });
});

describe("CRM.XIRR.ALL", () => {
  it("spills the rates down, in ascending order", () => {
    expect(xirrAll(TWO_RATES, YEARS)).toEqual([[0.1], [0.2]]);
  });

  it("refuses flows that all fall due on one day", () => {
    expect(shownBy(() => xirrAll([[-1, 2]], [[45000, 45000]]))).toBe(
      "#NUM! no rate of return: no rate makes the net present value of cashFlows 0",
    );
  });
});
