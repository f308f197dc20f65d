import { beforeAll, describe, expect, it } from "vitest";
import { irr, irrAll, xirr, xirrAll } from "../../src/functions/rates-of-return";
import { CellError, installCustomFunctions } from "./custom-functions";
import { cellsOf, excelCases, hasExcelCases, type ExcelCase } from "../support/excel-cases";

type Call = (...args: readonly unknown[]) => unknown;
const FUNCTIONS: Readonly<Record<string, readonly [Call, Call]>> = {
  IRR: [irr as Call, irrAll as Call],
  XIRR: [xirr as Call, xirrAll as Call],
};

/** Cases that Excel and CRM functions read alike: numbers, and blanks at the end only. */
function sharedCases(): ExcelCase[] {
  return excelCases().filter(
    ({ fn, args, roots }) =>
      fn in FUNCTIONS &&
      roots !== undefined &&
      args
        .map(cellsOf)
        .every((cells) =>
          cells.every((cell, index) =>
            cell === null
              ? cells.slice(index).every((after) => after === null)
              : typeof cell === "number",
          ),
        ),
  );
}

function valueOf(argument: unknown): unknown {
  if (typeof argument !== "object" || argument === null) return argument;
  if ("range" in argument) return argument.range;
  return "ref" in argument ? argument.ref : argument;
}

function valueOrError(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CellError) return error.code;
    throw error;
  }
}

beforeAll(() => {
  installCustomFunctions();
});

describe("CRM.IRR and CRM.XIRR", () => {
  it.skipIf(!hasExcelCases)("find every rate in the workbooks that Excel left", () => {
    const cases = sharedCases();
    expect(cases.length).toBeGreaterThan(90);
    for (const { id, fn, args, roots = [] } of cases) {
      // Dates below 0, which both refuse.
      if (fn === "XIRR" && cellsOf(args[1]).some((date) => Number(date) < 0)) continue;
      const ranges = args.slice(0, fn === "IRR" ? 1 : 2).map(valueOf);
      const all = valueOrError(() => FUNCTIONS[fn]?.[1](...ranges));
      const rates = Array.isArray(all) ? (all as number[][]).flat() : [];
      // Rates of some 1e-64 are what a 60-digit oracle makes of 0.
      const wanted = roots.map(Number).map((root) => (Math.abs(root) < 1e-50 ? 0 : root));
      // One case has a rate of 1e-107 above -100%, further down than the oracle looked.
      const seen = rates.filter((rate) => rate > -1 || wanted.includes(-1));
      expect([id, ...seen]).toEqual([id, ...wanted]);
    }
  });

  it.skipIf(!hasExcelCases)("are within 1.2e-8 of Excel, but for two cases", () => {
    const differing: unknown[] = [];
    for (const { id, fn, args, excel, stated } of sharedCases()) {
      // pyxirr is a program of its own, which has other rates of several, and none of some.
      if (id.startsWith("pyxirr")) continue;
      const theirs = excel ?? stated;
      const ours = valueOrError(() => FUNCTIONS[fn]?.[0](...args.map(valueOf)));
      if (typeof theirs === "number" && typeof ours === "number") {
        if (Math.abs(ours - theirs) <= 1.2e-8 * Math.max(1, Math.abs(theirs))) continue;
      } else if (typeof ours === "string" && typeof theirs === "object") continue;
      differing.push([id, theirs, ours]);
    }
    expect(differing).toEqual([
      // A double rate: Excel stops at 1e-7 from it.
      ["IronCalc/IRR.xlsx!Three Parameters!D2", 1.091399510766422e-7, 0],
      // A rate nearer to -100% than any number.
      ["IronCalc/XIRR.xlsx!Sheet1!R3", { error: "#NUM!" }, -1],
    ]);
  });
});
