import { describe, expect, it } from "vitest";
import { vectors } from "../core/vectors";
import { built, BundleError, loadBundle } from "./bundle";
import { VECTOR_FORMULAS } from "./vector-formulas";

const functions = loadBundle();
const metadata = JSON.parse(built("functions.json")) as { functions: { id: string }[] };
describe("the built functions.js in a bare context", () => {
  it("associates exactly the functions of functions.json", () => {
    expect([...functions.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it.each(Object.keys(VECTOR_FORMULAS))("rounds every reference case of %s correctly", (name) => {
    const cases = vectors(name);
    expect(cases.length).toBeGreaterThan(0);
    const wrong = cases.filter((vector) => {
      const [id, ...args] = VECTOR_FORMULAS[name]!(vector.args);
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
