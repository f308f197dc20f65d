import { describe, expect, it } from "vitest";
import { functionsJson } from "../../../src/build/functions-json";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import { workbookPlan } from "../../../src/workbook/template/workbook-plan";
import { columnNumber, formulaParts, relativeFormula } from "../support/formula-parts";
import { addressesOf, formulaOf, plannedCells, type PlannedCell } from "../support/plan-cells";
import { planText } from "../support/plan-text";

const TEI: CaseOptions = { ...DEFAULT_OPTIONS, company: "Meridian Foods", example: "tei" };

/** Functions that Excel 2016 and LibreOffice 7.4 know. */
const NATIVE = new Set(
  (
    "ABS AND COLUMNS COUNT COUNTA COUNTIF ERROR.TYPE FIXED IF IFERROR INDEX IRR ISNUMBER ISTEXT " +
    "MATCH MAX MIN N NPV OR ROUNDUP SIGN SUM SUMIF SUMPRODUCT"
  ).split(" "),
);

const CASES: [string, CaseOptions, number][] = [
  ["the example", TEI, 1],
  ["one empty year", { ...DEFAULT_OPTIONS, horizon: 1 }, 1],
  ["ten empty years", { ...DEFAULT_OPTIONS, horizon: 10 }, 1],
  ["a second set beside the first", TEI, 2],
];

const shipped = JSON.parse(await functionsJson({ baseUrl: "https://crm-value.example/" })) as {
  functions: { id: string }[];
};

describe.each(CASES)("workbookPlan for %s", (_, options, edition) => {
  const plan = workbookPlan(options, edition);
  const cells = plannedCells(plan);
  const formulas = [...cells.values()].flatMap((cell) => {
    const formula = formulaOf(cell.content);
    return formula === null ? [] : [{ cell, formula, parts: formulaParts(formula) }];
  });
  const where = ({ sheet, address }: PlannedCell) => `${sheet.name}!${address}`;

  it("begins every formula with =", () => {
    expect(formulas.filter(({ formula }) => !formula.startsWith("="))).toEqual([]);
    expect(formulas.length).toBeGreaterThan(100);
  });

  it("calls only native functions of 2016 and CRM functions that ship", () => {
    const ids = new Set(shipped.functions.map(({ id }) => `CRM.${id}`));
    const called = new Set(formulas.flatMap(({ parts }) => parts.functions));
    expect([...called].filter((name) => !NATIVE.has(name) && !ids.has(name))).toEqual([]);
    expect([...called].filter((name) => name.startsWith("CRM.")).sort()).toEqual([
      "CRM.BCR",
      "CRM.IRR",
      "CRM.NPV",
      "CRM.PAYBACK",
      "CRM.ROI",
    ]);
  });

  it("uses every name that it defines, and no other", () => {
    const defined = plan.names.map(({ name }) => name).sort();
    const used = new Set(formulas.flatMap(({ parts }) => parts.names));
    expect([...used].sort()).toEqual(defined);
  });

  it("refers to cells that hold something or may be filled", () => {
    const dangling = formulas.flatMap(({ cell, parts }) =>
      parts.references.flatMap(({ sheet, area }) => {
        const name = sheet ?? cell.sheet.name;
        const missing = addressesOf(area).filter(({ address }) => {
          const target = cells.get(`${name}!${address}`);
          return target?.content == null && target?.style?.input !== true;
        });
        return missing.map(({ address }) => `${where(cell)} -> ${name}!${address}`);
      }),
    );
    expect(dangling).toEqual([]);
  });

  it("puts a sheet's name before every cell of another sheet only", () => {
    const own = formulas.filter(({ cell, parts }) =>
      parts.references.some(({ sheet }) => sheet === cell.sheet.name),
    );
    expect(own.map(({ cell }) => where(cell))).toEqual([]);
  });

  it("hides no constant in a formula", () => {
    // 0 and 1 are structure; 5 is what ERROR.TYPE calls #NAME?.
    const constants = formulas.flatMap(({ cell, formula }) =>
      formulaParts(formula.replaceAll(/(ERROR\.TYPE\(.*?\)\))=5/g, "$1"))
        .numbers.filter((number) => number !== "0" && number !== "1")
        .map((number) => `${where(cell)}: ${number} in ${formula}`),
    );
    expect(constants).toEqual([]);
  });

  it.each(["inputs", "cashFlow"])("repeats one formula along each row of %s", (role) => {
    const timeline = new Set(
      Array.from({ length: options.horizon + 1 }, (_, period) => columnNumber("E") + period),
    );
    const rows = new Map<number, Set<string>>();
    for (const { cell, formula } of formulas) {
      if (cell.sheet.role !== role || !timeline.has(cell.column)) continue;
      const forms = rows.get(cell.row) ?? new Set<string>();
      rows.set(cell.row, forms.add(relativeFormula(formula, cell.row, cell.column)));
    }
    expect(rows.size).toBeGreaterThan(4);
    expect([...rows].filter(([, forms]) => forms.size !== 1)).toEqual([]);
  });

  it("keeps typed numbers on Inputs", () => {
    const typed = [...cells.values()].filter(
      ({ content, sheet }) =>
        typeof content === "number" && !["inputs", "guide"].includes(sheet.role),
    );
    const numbering = typed.filter(({ sheet, column }) => sheet.role === "checks" && column === 2);
    const wanted = typed.filter(({ sheet, content }) => sheet.role === "checks" && content === 0);
    expect(typed.length).toBe(numbering.length + wanted.length);
  });

  it("opens the cells of Inputs for typing, and no other", () => {
    const open = [...cells.values()].filter(({ style }) => style?.input === true);
    expect(new Set(open.map(({ sheet }) => sheet.role))).toEqual(new Set(["inputs"]));
    expect(open.filter(({ content }) => formulaOf(content) !== null)).toEqual([]);
  });

  it("draws each aspect of each cell once", () => {
    for (const sheet of plan.sheets) {
      const covered = sheet.formats.flatMap(({ address, style }) =>
        addressesOf(address).flatMap(({ address: cell }) =>
          Object.keys(style).map((aspect) => `${cell} ${aspect}`),
        ),
      );
      expect(new Set(covered).size).toBe(covered.length);
    }
  });

  it("prints everything that is written", () => {
    const outside = [...cells.values()].filter(({ sheet, row, column, content }) => {
      const printed = addressesOf(sheet.page.printArea).at(-1)!;
      return content !== null && (row > printed.row || column > printed.column);
    });
    expect(outside.map(where)).toEqual([]);
  });
});

describe("workbookPlan", () => {
  it("is as it was reviewed, with the example", async () => {
    const text = planText(workbookPlan(TEI));
    await expect(text).toMatchFileSnapshot("../../golden/workbook/example.txt");
  });

  it("is as it was reviewed, empty", async () => {
    const text = planText(workbookPlan({ ...DEFAULT_OPTIONS, horizon: 1 }));
    await expect(text).toMatchFileSnapshot("../../golden/workbook/empty.txt");
  });

  it("numbers every sheet and every name of a second set", () => {
    const plan = workbookPlan(TEI, 2);
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Guide (2)",
      "Inputs (2)",
      "Cash flow (2)",
      "Results (2)",
      "Checks (2)",
    ]);
    expect(plan.names.every(({ name }) => name.endsWith("_2"))).toBe(true);
  });

  it("keeps the same period in the same column on every sheet", () => {
    const plan = workbookPlan(TEI);
    const cells = plannedCells(plan);
    for (const column of ["E", "F", "G", "H"]) {
      expect(formulaOf(cells.get(`Cash flow!${column}4`)!.content)).toBe(`=Inputs!${column}$4`);
    }
  });

  it("leaves its options alone", () => {
    expect(() => workbookPlan(Object.freeze({ ...TEI }))).not.toThrow();
  });
});
