import { describe, expect, it } from "vitest";
import {
  addinFunctions,
  type FunctionHelp,
  parameterAt,
  suggestions,
} from "../../../../src/workbench/page/formula/function-help";

const addin = addinFunctions(
  {
    functions: [
      {
        name: "NPV",
        description: "Net present value",
        helpUrl: "https://localhost:3000/help/npv.html#timing",
        parameters: [
          { name: "rate", description: "Rate" },
          { name: "first", optional: true },
        ],
      },
    ],
  },
  "CRM",
);
const native = (name: string): FunctionHelp => ({
  name,
  description: "",
  parameters: [{ name: "number", description: "", optional: false, repeating: true }],
  helpUrl: null,
  isAddin: false,
});
const functions = [native("NPV"), native("NPER"), native("SUM"), ...addin];

describe("addinFunctions", () => {
  it("reads name, parameters and the served help page from the metadata", () => {
    expect(addin[0]).toEqual({
      name: "CRM.NPV",
      description: "Net present value",
      helpUrl: "/addin/help/npv.html#timing",
      isAddin: true,
      parameters: [
        { name: "rate", description: "Rate", optional: false, repeating: false },
        { name: "first", description: "", optional: true, repeating: false },
      ],
    });
  });
});

describe("suggestions", () => {
  it("offers what begins with the word, the add-in first and without its prefix too", () => {
    expect(suggestions("np", functions, []).map(({ name }) => name)).toEqual([
      "CRM.NPV",
      "NPER",
      "NPV",
    ]);
    expect(suggestions("crm.", functions, []).map(({ name }) => name)).toEqual(["CRM.NPV"]);
  });

  it("offers names of the workbook", () => {
    const name = { name: "NetRate", description: "", kind: "name" as const, isAddin: false };
    expect(suggestions("net", functions, [name])).toEqual([name]);
  });
});

describe("parameterAt", () => {
  it("stays on a repeating parameter", () => {
    expect(parameterAt(native("SUM"), 3)).toBe(0);
    expect(parameterAt(addin[0]!, 1)).toBe(1);
  });
});
