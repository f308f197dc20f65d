import { describe, expect, it } from "vitest";
import { functionsList } from "../../../../src/workbench/engine/formula/functions-list";
import { argumentCount } from "../../../../src/workbench/engine/formula/parse-formula";

describe("functionsList", () => {
  const list = functionsList();

  it("is in order, each function once, each with a description", () => {
    const names = list.map((one) => one.name);
    expect(names.length).toBeGreaterThanOrEqual(150);
    expect(new Set(names).size).toBe(names.length);
    expect(list.filter((one) => one.name === "" || one.description === "")).toEqual([]);
  });

  it.each(list.map((one) => [one.name, one] as const))(
    "describes %s as the engine calculates it",
    (name, { parameters }) => {
      const count = argumentCount(name);
      expect(count).not.toBeNull();
      const [fewest, most] = count!;
      const required = parameters.filter((one) => !one.optional).length;
      expect(required).toBeGreaterThanOrEqual(fewest);
      const repeats = parameters.some((one) => one.repeating);
      if (!repeats) expect(parameters.length).toBeLessThanOrEqual(most);
      else expect(most).toBeGreaterThan(parameters.length);
    },
  );

  it("tells optional and repeated parameters apart", () => {
    const sumifs = list.find((one) => one.name === "SUMIFS")!;
    expect(sumifs.parameters.map((one) => one.repeating)).toEqual([false, false, true]);
    const log = list.find((one) => one.name === "LOG")!;
    expect(log.parameters.map((one) => one.optional)).toEqual([false, true]);
  });
});
