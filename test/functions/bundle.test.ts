import { describe, expect, it } from "vitest";
import { vectors, type Vector } from "../core/vectors";
import { built, BundleError, loadBundle } from "./bundle";

const functions = loadBundle();
const metadata = JSON.parse(built("functions.json")) as { functions: { id: string }[] };
const column = (values: readonly number[]) => values.map((value) => [value]);

/** Reference cases as formulas: the id, and the arguments as Excel passes them. */
const FORMULAS: Readonly<Record<string, (args: Vector["args"]) => [string, ...unknown[]]>> = {
  NPV: ({ rate, flows = [] }) => ["NPV", rate, column(flows), null, 1],
  CLV_INF_END: (x) => [
    "CLV",
    x["margin"],
    x["retention"],
    x["discount"],
    "renewal",
    null,
    null,
    null,
  ],
  CLV_INF_START: (x) => [
    "CLV",
    x["margin"],
    x["retention"],
    x["discount"],
    "due",
    null,
    null,
    x["acquisition"],
  ],
  CLV_INF_GROWTH: (x) => [
    "CLV",
    x["margin"],
    x["retention"],
    x["discount"],
    null,
    null,
    x["growth"],
    null,
  ],
  CLV_FINITE: (x) => [
    "CLV",
    x["margin"],
    x["retention"],
    x["discount"],
    null,
    x["n"],
    x["growth"],
    x["acquisition"] ?? null,
  ],
  ROI: ({ gain, cost }) => ["ROI", [[gain]], [[cost]], null, null, null],
};

describe("the built functions.js in a bare context", () => {
  it("associates exactly the functions of functions.json", () => {
    expect([...functions.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it.each(Object.keys(FORMULAS))("rounds every reference case of %s correctly", (name) => {
    const cases = vectors(name);
    expect(cases.length).toBeGreaterThan(0);
    const wrong = cases.filter((vector) => {
      const [id, ...args] = FORMULAS[name]?.(vector.args) ?? [""];
      const value = functions.get(id)?.(...args);
      const result: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
      return result !== Number(vector.expect);
    });
    expect(wrong).toEqual([]);
  });

  it("throws the runtime's own error, with its code and message", () => {
    expect(() => functions.get("NPV")?.(-1, [[1]])).toThrow(BundleError);
    expect(() => functions.get("NPV")?.(-1, [[1]])).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: "rate must be greater than -1, got -1" }),
    );
  });
});
