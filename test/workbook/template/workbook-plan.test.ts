import { describe, expect, it } from "vitest";
import { functionsJson } from "../../../src/build/functions-json";
import { DEFAULT_OPTIONS, type CaseOptions } from "../../../src/workbook/template/options";
import { workbookPlan } from "../../../src/workbook/template/workbook-plan";
import { columnNumber } from "../../../src/workbook/template/columns";
import { shiftFormula } from "../../../src/workbook/template/shift-formula";
import { quarterlyTimeline } from "../../../src/workbook/template/timeline";
import { formulaParts } from "../support/formula-parts";
import {
  addressesOf,
  formulaOf,
  plannedCells,
  textOf,
  type PlannedCell,
} from "../support/plan-cells";
import { circle } from "../support/circle";
import { planText } from "../support/plan-text";

const TEI: CaseOptions = { ...DEFAULT_OPTIONS, company: "Meridian Foods", example: "tei" };

/** Functions that Excel 2016 and LibreOffice 7.4 know. */
const NATIVE = new Set(
  (
    "ABS AND AVERAGEIF CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTIF COUNTIFS EDATE ERROR.TYPE FIXED " +
    "IF IFERROR INDEX IRR ISFORMULA ISNUMBER ISTEXT MATCH MAX MIN MOD MONTH N NOT NPV OR ROUND " +
    "ROUNDUP ROW SIGN SUM SUMIF SUMIFS SUMPRODUCT YEAR"
  ).split(" "),
);

const CASES: [string, CaseOptions, number][] = [
  ["the example", TEI, 1],
  ["the rollout under way", { ...TEI, example: "b2b" }, 1],
  ["one empty year", { ...DEFAULT_OPTIONS, horizon: 1 }, 1],
  ["ten empty years", { ...DEFAULT_OPTIONS, horizon: 10 }, 1],
  ["a second set beside the first", TEI, 2],
];

/** The row below a table of lines stays empty, and is part of every area that refers to them. */
function withClosingRow(address: string): string {
  return address.replace(/\d+$/, (row) => String(Number(row) + 1));
}

/** What comes with gates and closes; and left of the timeline, where no sign has changed yet. */
const MAY_BE_EMPTY = /-> ((History|Inputs)( \(2\))?!|Cash flow( \(2\))?!Q)/;

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
      "CRM.CLV",
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

  it("names columns that its tables have", () => {
    const columns = plan.sheets.flatMap((sheet) =>
      sheet.tables.flatMap(({ name, address }) => {
        const [from = ""] = address.split(":");
        const width = addressesOf(address).at(-1)!.column - addressesOf(from)[0]!.column + 1;
        return addressesOf(address)
          .slice(0, width)
          .map(
            ({ address: cell }) =>
              `${name}[${textOf(cells.get(`${sheet.name}!${cell}`)?.content)}]`,
          );
      }),
    );
    expect(new Set(columns).size).toBe(columns.length);
    const used = new Set(formulas.flatMap(({ parts }) => parts.tables));
    expect([...used].filter((column) => !columns.includes(column))).toEqual([]);
  });

  it("refers to cells that hold something, may be filled, or lie in a table or its closing row", () => {
    const inTables = new Set(
      plan.sheets.flatMap(({ name, tables }) =>
        tables.flatMap(({ address }) =>
          addressesOf(withClosingRow(address)).map((cell) => `${name}!${cell.address}`),
        ),
      ),
    );
    const dangling = formulas.flatMap(({ cell, parts }) =>
      parts.references.flatMap(({ sheet, area }) => {
        const name = sheet ?? cell.sheet.name;
        if (name.startsWith("Frozen plans")) return [];
        const missing = addressesOf(area).filter(({ address }) => {
          const target = cells.get(`${name}!${address}`);
          const mayBeEmpty = target?.style?.input === true || inTables.has(`${name}!${address}`);
          return target?.content == null && !mayBeEmpty;
        });
        return missing.map(({ address }) => `${where(cell)} -> ${name}!${address}`);
      }),
    );
    expect(dangling.filter((one) => !MAY_BE_EMPTY.test(one))).toEqual([]);
  });

  it("has no formula that depends on itself", () => {
    expect(circle(plan)).toBe(null);
  });

  it("puts a sheet's name before every cell of another sheet only", () => {
    const own = formulas.filter(({ cell, parts }) =>
      parts.references.some(({ sheet }) => sheet === cell.sheet.name),
    );
    expect(own.map(({ cell }) => where(cell))).toEqual([]);
  });

  it("hides no constant in a formula", () => {
    // 0 and 1 are structure, cents are two digits, per cent 100; 5 is what ERROR.TYPE calls #NAME?.
    const structure = (formula: string) =>
      formula
        .replaceAll(/=5,(?="add-in not loaded")/g, ",")
        .replaceAll(/(ROUND\(.*),2\)/g, "$1)")
        .replaceAll(/\*100,/g, ",");
    const constants = formulas.flatMap(({ cell, formula }) =>
      formulaParts(structure(formula))
        .numbers.filter((number) => number !== "0" && number !== "1")
        .map((number) => `${where(cell)}: ${number} in ${formula}`),
    );
    expect(constants).toEqual([]);
  });

  it.each(["costs", "benefits", "customers", "cashFlow", "frozenPlans"])(
    "repeats one formula along each row of %s",
    (role) => {
      const { columns, yearly } = quarterlyTimeline(options.horizon);
      const blocks = [columns, yearly.columns].map((letters) => new Set(letters.map(columnNumber)));
      for (const block of role === "cashFlow" ? blocks : blocks.slice(0, 1)) {
        const rows = new Map<number, { formula: string; column: number }>();
        const broken = formulas.flatMap(({ cell, formula }) => {
          if (cell.sheet.role !== role || !block.has(cell.column)) return [];
          const first = rows.get(cell.row) ?? { formula, column: cell.column };
          rows.set(cell.row, first);
          const copied = shiftFormula(first.formula, 0, cell.column - first.column);
          return copied === formula ? [] : [where(cell)];
        });
        expect(rows.size).toBeGreaterThan(3);
        expect(broken).toEqual([]);
      }
    },
  );

  it("plans every line of a table by the same formulas", () => {
    for (const role of ["costs", "benefits", "customers", "actuals"]) {
      const sheet = plan.sheets.find((one) => one.role === role)!;
      const body = new Set(addressesOf(sheet.tables[0]!.address).map(({ address }) => address));
      const columns = new Map<number, { formula: string; row: number }>();
      const broken = formulas.flatMap(({ cell, formula }) => {
        if (cell.sheet.role !== role || !body.has(cell.address)) return [];
        const first = columns.get(cell.column) ?? { formula, row: cell.row };
        columns.set(cell.column, first);
        return shiftFormula(first.formula, cell.row - first.row, 0) === formula
          ? []
          : [where(cell)];
      });
      expect(columns.size).toBeGreaterThan(1);
      expect(broken).toEqual([]);
    }
  });

  it("keeps typed numbers on the sheets of inputs, and what is frozen on its own", () => {
    const homes = ["inputs", "costs", "benefits", "customers", "actuals", "history", "frozenPlans"];
    const typed = [...cells.values()].filter(
      ({ content, sheet }) =>
        typeof content === "number" && ![...homes, "guide"].includes(sheet.role),
    );
    const numbering = typed.filter(({ sheet, column }) => sheet.role === "checks" && column === 2);
    const wanted = typed.filter(({ sheet, content }) => sheet.role === "checks" && content === 0);
    expect(typed.length).toBe(numbering.length + wanted.length);
  });

  it("opens cells for typing on the sheets of inputs only, and no formula but a plan", () => {
    const open = [...cells.values()].filter(({ style }) => style?.input === true);
    expect(new Set(open.map(({ sheet }) => sheet.role))).toEqual(
      new Set(["inputs", "costs", "benefits", "customers", "actuals"]),
    );
    const periods = new Set(quarterlyTimeline(options.horizon).columns.map(columnNumber));
    const formulasOpen = open.filter(({ content }) => formulaOf(content) !== null);
    expect(formulasOpen.filter(({ column }) => !periods.has(column)).map(where)).toEqual([]);
  });

  it("protects every sheet but the ledger, whose table must grow", () => {
    const open = plan.sheets.filter(({ isProtected }) => !isProtected);
    expect(open.map(({ role }) => role)).toEqual(["actuals"]);
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
      if (content === null || sheet.page.printArea === null) return false;
      const printed = addressesOf(sheet.page.printArea).at(-1)!;
      return row > printed.row || column > printed.column;
    });
    expect(outside.map(where)).toEqual([]);
  });

  it("sets no print area where a table grows at the end of its sheet", () => {
    const growing = plan.sheets.filter(({ page }) => page.printArea === null);
    expect(growing.map(({ role }) => role)).toEqual(["actuals", "history", "frozenPlans"]);
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
      "Costs (2)",
      "Benefits (2)",
      "Actuals (2)",
      "Cash flow (2)",
      "Customers (2)",
      "Results (2)",
      "History (2)",
      "Frozen plans (2)",
      "Risk (2)",
      "Checks (2)",
    ]);
    const tables = plan.sheets.flatMap((sheet) => sheet.tables);
    expect([...plan.names, ...tables].filter(({ name }) => !name.endsWith("_2"))).toEqual([]);
  });

  it("keeps the same period in the same column on every sheet", () => {
    const plan = workbookPlan(TEI);
    const cells = plannedCells(plan);
    for (const sheet of ["Costs", "Benefits", "Customers", "Frozen plans"]) {
      for (const column of quarterlyTimeline(TEI.horizon).columns) {
        const label = cells.get(`${sheet}!${column}5`)!.content;
        expect(formulaOf(label)).toBe(`='Cash flow'!${column}$5`);
      }
    }
  });

  it("has at least twenty checks that can fail, each saying where to look", () => {
    const checks = [...plannedCells(workbookPlan(TEI)).values()].filter(
      ({ sheet, column, content }) =>
        sheet.role === "checks" && column === 8 && formulaOf(content)?.includes("Check") === true,
    );
    expect(checks.length).toBeGreaterThanOrEqual(20);
    const sheets =
      /Inputs|Costs|Benefits|Actuals|History|Frozen plans|Customers|checks above|inputs named below|trust CRM/;
    expect(checks.filter(({ content }) => !sheets.test(formulaOf(content)!))).toEqual([]);
  });

  it("leaves its options alone", () => {
    expect(() => workbookPlan(Object.freeze({ ...TEI }))).not.toThrow();
  });
});
