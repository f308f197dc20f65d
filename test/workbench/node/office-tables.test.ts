import { beforeAll, describe, expect, it } from "vitest";
import { OfficeLibrary, type OfficeTables } from "../../../src/workbench/host/office-tables";
import { officeTables, readOfficeClasses } from "../../../src/workbench/node/office-tables";

describe("officeTables", () => {
  let tables: OfficeTables;
  let library: OfficeLibrary;
  beforeAll(async () => {
    tables = await officeTables();
    library = new OfficeLibrary(tables);
  });

  it("finds every class and scalar of the installed library", () => {
    const members = Object.values(tables.classes).flatMap((one) => one.members);
    expect(tables.library).toBe("1.1.110");
    expect(Object.keys(tables.classes)).toHaveLength(188);
    expect(members.filter(({ kind }) => kind === "scalar")).toHaveLength(717);
  });

  it.each([
    ["Range", "values", { wire: "Values", kind: "scalar", writable: true }],
    ["Range", "address", { wire: "Address", kind: "scalar" }],
    ["Range", "conditionalFormats", { kind: "navigation", set: ["ExcelApi", "1.6"] }],
    ["Range", "getSpillingToRange", { kind: "object", type: "Range", set: ["ExcelApi", "1.12"] }],
    ["Range", "select", { wire: "Select", kind: "method" }],
    ["WorksheetCollection", "getItem", { wire: "_Indexer", type: "Worksheet" }],
    ["Worksheet", "visibility", { writable: true }],
    ["NamedItem", "_Id", { wire: "_Id", kind: "scalar" }],
  ])("describes %s.%s", (className, name, expected) => {
    expect(library.memberNamed(className, name)).toMatchObject(expected);
  });

  it("knows which scalars cannot be written", () => {
    expect(library.memberNamed("Range", "address")).not.toHaveProperty("writable");
  });

  it("knows the two properties that are written under another name", () => {
    expect(library.memberOnWire("Worksheet", "Gridlines")?.name).toBe("showGridlines");
    expect(library.memberOnWire("Worksheet", "Headings")?.name).toBe("showHeadings");
  });

  it("lists the scalars of a class and nothing else", () => {
    const names = library.scalars("RangeFont").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["bold", "color", "name", "size"]));
    expect(library.scalars("Nothing")).toEqual([]);
  });
});

describe("readOfficeClasses", () => {
  const head = '    var _hostName = "Excel";\r\n    var Thing = (function (_super) {\r\n';
  const tail = "    Excel.Thing = Thing;\r\n";

  it("reads names, wire names and what is writable, whatever the line ends are", () => {
    const body = [
      '        Object.defineProperty(Thing.prototype, "_scalarPropertyNames", {',
      '                return ["name", "id"];',
      '        Object.defineProperty(Thing.prototype, "_scalarPropertyOriginalNames", {',
      '                return ["Name", "Id"];',
      '        Object.defineProperty(Thing.prototype, "_scalarPropertyUpdateable", {',
      "                return [true, false];",
      '        Object.defineProperty(Thing.prototype, "name", {',
      '                _throwIfApiNotSupported("Thing.name", "OtherApi", "1.2", _hostName);',
      "",
    ].join("\r\n");
    expect(readOfficeClasses(head + body + tail)["Thing"]?.members).toEqual([
      { name: "name", wire: "Name", kind: "scalar", writable: true, set: ["OtherApi", "1.2"] },
      { name: "id", wire: "Id", kind: "scalar" },
    ]);
  });

  it("leaves out what is not a class of Excel", () => {
    expect(readOfficeClasses(`${head}        something();\r\n`)).toEqual({});
  });
});
