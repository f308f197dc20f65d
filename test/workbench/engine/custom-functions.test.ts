import { describe, expect, it } from "vitest";
import type {
  CustomFunctionCall,
  CustomFunctionResult,
  CustomFunctions,
} from "../../../src/workbench/engine/workbook";
import { createWorkbook } from "../../../src/workbench/engine/workbook";
import { enter, valueAt, workbookWith } from "./support";

const scalar = (name: string, type = "number", optional = false) => {
  return { name, type, dimensionality: "scalar" as const, optional, repeating: false };
};
const matrix = (name: string) => ({ ...scalar(name, "any"), dimensionality: "matrix" as const });

/** An add-in with a few functions; `batches` are the calls it received, round by round. */
function addIn(answer: (call: CustomFunctionCall) => CustomFunctionResult) {
  const batches: CustomFunctionCall[][] = [];
  const functions: CustomFunctions = {
    signatures: [
      { id: "CRM.ADD", parameters: [scalar("one"), scalar("other", "number", true)] },
      { id: "CRM.COLUMN", parameters: [matrix("values")] },
      { id: "CRM.ANY", parameters: [scalar("value", "any")] },
      { id: "CRM.TEXT", parameters: [scalar("text", "string")] },
    ],
    async call(calls) {
      batches.push([...calls]);
      await Promise.resolve();
      return calls.map(answer);
    },
  };
  return { batches, functions };
}

const echo = (call: CustomFunctionCall): CustomFunctionResult =>
  typeof call.args[0] === "object" ? JSON.stringify(call.args) : (call.args[0] ?? "nothing");

async function opened(
  content: Record<string, number | string | boolean>,
  answer: (call: CustomFunctionCall) => CustomFunctionResult = echo,
) {
  const workbook = createWorkbook(workbookWith(content));
  const { batches, functions } = addIn(answer);
  workbook.setCustomFunctions(functions);
  await workbook.settled();
  return { workbook, batches };
}

describe("custom functions", () => {
  it("are unknown until they are there, and again when they are gone", async () => {
    const workbook = createWorkbook(workbookWith({ A1: "=crm.add(1,2)" }));
    expect(valueAt(workbook, "A1")).toEqual({ error: "#NAME?" });
    workbook.setCustomFunctions(addIn(echo).functions);
    expect(valueAt(workbook, "A1")).toEqual({ error: "#BUSY!" });
    await workbook.settled();
    expect(valueAt(workbook, "A1")).toBe(1);
    workbook.setCustomFunctions(null);
    expect(valueAt(workbook, "A1")).toEqual({ error: "#NAME?" });
  });

  it("are called in one batch per level of formulas that need each other", async () => {
    const { workbook, batches } = await opened(
      { A1: "=CRM.ADD(1,1)", A2: "=CRM.ADD(2,2)", A3: "=CRM.ADD(A1,A2)", A4: "=A3*2" },
      ({ args }) => Number(args[0]) + Number(args[1]),
    );
    expect(valueAt(workbook, "A4")).toBe(12);
    expect(batches.map((batch) => batch.length)).toEqual([2, 1]);
  });

  it("are not called again for what is known", async () => {
    const { workbook, batches } = await opened({ A1: "=CRM.ADD(B1,1)", B1: 5, B2: 1 });
    enter(workbook, "B2", 2);
    enter(workbook, "A2", "=CRM.ADD(B1,1)");
    await workbook.settled();
    expect(batches).toHaveLength(1);
    enter(workbook, "B1", 6);
    await workbook.settled();
    expect(batches).toHaveLength(2);
    workbook.calculate();
    await workbook.settled();
    expect(batches).toHaveLength(3);
  });

  it("receive ranges as rows, omitted and empty arguments as null", async () => {
    const { batches } = await opened({
      A1: "=CRM.COLUMN(B1:B3)",
      A2: "=CRM.COLUMN(5)",
      A3: "=CRM.ADD(1)",
      A4: "=CRM.ADD(,1)",
      A5: "=CRM.ADD(B2,1)",
      A6: '=CRM.ADD("12",TRUE)',
      A7: "=CRM.ADD(B1:B1,1)",
      A8: "=CRM.TEXT(B1)",
      A9: "=CRM.ANY(B1:B2)",
      B1: 1,
      B3: "x",
    });
    expect(batches[0]!.map((call) => call.args)).toEqual([
      [[[1], [null], ["x"]]],
      [[[5]]],
      [1, null],
      [null, 1],
      [12, 1],
      [1, 1],
      ["1"],
      [[[1], [null]]],
    ]);
  });

  it.each<[string, string]>([
    ["=CRM.ADD(1/0,1)", "#DIV/0!"],
    ["=CRM.COLUMN(B1:B2)", "#N/A"],
    ['=CRM.ADD("text",1)', "#VALUE!"],
    ["=CRM.ADD(C1:C2,1)", "#VALUE!"],
    ["=CRM.ADD()", "#VALUE!"],
    ["=CRM.ADD(1,2,3)", "#VALUE!"],
  ])("are not called where the arguments are wrong: %s", async (formula, error) => {
    const { workbook, batches } = await opened({ A1: formula, B2: "=NA()", C1: 1, C2: 2 });
    expect(valueAt(workbook, "A1")).toMatchObject({ error });
    expect(batches).toEqual([]);
  });

  it("spill their arrays, errors with their messages within", async () => {
    const broken = { error: "#VALUE!", message: "row 2 is empty" } as const;
    const { workbook } = await opened({ A1: "=CRM.COLUMN(D1:D2)", B1: "=A2+1" }, () => [
      [1],
      [broken],
    ]);
    expect(valueAt(workbook, "A1")).toBe(1);
    expect(valueAt(workbook, "A2")).toEqual(broken);
    expect(valueAt(workbook, "B1")).toEqual(broken);
  });

  it("show an error in the cell when the host fails altogether", async () => {
    const { workbook } = await opened({ A1: "=CRM.ADD(1)" }, () => {
      throw new Error("the add-in is gone");
    });
    expect(valueAt(workbook, "A1")).toEqual({ error: "#VALUE!", message: "the add-in is gone" });
  });

  it("drop answers that come after the functions changed", async () => {
    const workbook = createWorkbook(workbookWith({ A1: "=CRM.ADD(1)" }));
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { functions } = addIn(() => "old");
    workbook.setCustomFunctions({
      ...functions,
      call: async (calls) => {
        await slow;
        return functions.call(calls);
      },
    });
    expect(valueAt(workbook, "A1")).toEqual({ error: "#BUSY!" });
    workbook.setCustomFunctions(addIn(() => "new").functions);
    const settled = workbook.settled();
    release();
    await settled;
    expect(valueAt(workbook, "A1")).toBe("new");
  });
});
