import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  functionList,
  searchFunctions,
  signature,
  type FunctionsJson,
} from "../../src/taskpane/function-list";
import { exampleOf } from "../../src/workbook/template/function-examples";

const golden = new URL("../golden/functions.json", import.meta.url);
const functions = functionList(JSON.parse(await readFile(golden, "utf8")) as FunctionsJson);
const names = (text: string) => searchFunctions(functions, text).map(({ name }) => name);

describe("functionList", () => {
  it("lists every function by its full name, in order", () => {
    const listed = functions.map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining(["CRM.CLV", "CRM.NPV", "CRM.ROI"]));
    expect(listed).toEqual([...listed].sort((one, other) => one.localeCompare(other, "en")));
  });

  it("points at help pages beside the pane", () => {
    expect(functions.map(({ helpPage }) => helpPage)).toEqual(
      functions.map(({ id }) => `help/${id.toLowerCase()}.html`),
    );
  });

  it("tells which arguments are optional", () => {
    const npv = functions.find(({ id }) => id === "NPV");
    expect(npv?.parameters.map(({ name, optional }) => [name, optional])).toEqual([
      ["rate", false],
      ["cashFlows", false],
      ["timing", true],
      ["first", true],
    ]);
  });

  it.each(functions)("has an example for $name", ({ id }) => {
    expect(exampleOf(id)).toBeDefined();
  });
});

describe("signature", () => {
  it("puts optional arguments in brackets, as Excel does", () => {
    const npv = functions.find(({ id }) => id === "NPV");
    expect(npv && signature(npv)).toBe("CRM.NPV(rate, cashFlows, [timing], [first])");
  });
});

describe("searchFunctions", () => {
  it("finds all when nothing is asked for", () => {
    expect(names("")).toHaveLength(functions.length);
    expect(names("   ")).toHaveLength(functions.length);
  });

  it("finds by name, description and argument, whatever the case", () => {
    expect(names("npv")).toContain("CRM.NPV");
    expect(names("npv")).not.toContain("CRM.CLV");
    expect(names("LIFETIME")).toContain("CRM.CLV");
    expect(names("retention")).toContain("CRM.CLV");
    expect(names("retention")).not.toContain("CRM.NPV");
  });

  it("asks for every word", () => {
    expect(names("crm.npv retention")).toEqual([]);
  });
});
