import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { enter, valueAt, workbookWith } from "../support";

/** The value of B9 when it holds the formula, beside a few numbers and texts in column A. */
function result(formula: string, more: Record<string, number | string | boolean> = {}) {
  const cells = { A1: 10, A2: 20, A4: 40, A5: "text", A6: true, ...more, B9: formula };
  return valueAt(createWorkbook(workbookWith(cells)), "B9");
}

describe("a native formula", () => {
  /** Results as Excel shows them. */
  it.each<[string, unknown]>([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=10%", 0.1],
    ["=200*5%", 10],
    ['="a"&"b"&1', "ab1"],
    ['=1/3&""', "0.333333333333333"],
    ['=TEXTJOIN(";",TRUE,1/3,CONCAT(2/3))', "0.333333333333333;0.666666666666667"],
    ['=10^21&"|"&A3&"|"&A6', "1E+21||TRUE"],
    ['=CONCAT({1,2}&{"a";"b"})', "1a2a1b2b"],
    ['=SUM(LEN("x"&A1:A2))', 6],
    ["=SUMPRODUCT(--ISNUMBER(A1:A6))", 3],
    ["=SUM(YEAR({46477,46842}))", 4055],
    ['=SUM(--(LEFT(A5:A6,1)="t"))', 2],
    ["=NORM.S.DIST(-4,TRUE)", 0.00003167124183311992],
    ["=NORM.DIST(110,100,10,FALSE)", 0.02419707245191434],
    ["=A3", 0],
    ["=SUM(A1:A6)", 70],
    ["=AVERAGE(A1:A6)", 70 / 3],
    ["=COUNT(A1:A6)", 3],
    ["=COUNTA(A1:A6)", 5],
    ["=0.1+0.2-0.3", 0],
    ["=1*(0.5-0.4-0.1)", 0.5 - 0.4 - 0.1],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-1.005,2)", -1.01],
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(1234.5678,-2)", 1200],
    ["=ROUNDUP(2.001,2)", 2.01],
    ["=ROUNDUP(-1.1,0)", -2],
    ["=ROUNDDOWN(-1.9,0)", -1],
    ["=ROUND(1E300,2)", 1e300],
    ["=SUM(ROUND({1.005,2.005},2))", 3.02],
    ['=VALUE("1,234.50")', 1234.5],
    ['=VALUE("12%")', 0.12],
    ["=SUMPRODUCT(A1:A2,{1;2})", 50],
    ["=SUMPRODUCT(--(A1:A4>15),A1:A4)", 60],
    ['=IF(A1>5,"big","small")', "big"],
    ["=IFERROR(1/0,99)", 99],
    ["=CHOOSE(2,A1,A2)", 20],
    ["=INDEX(A1:A4,4)", 40],
    ["=INDEX({7,8,9},2)", 8],
    ["=INDEX({7,8,9},1,3)", 9],
    ["=SUM(INDEX({7,8,9},0))", 24],
    ["=ISERROR(INDEX({7,8,9},4))", true],
    ["=INDEX({7,8;9,10},2,1)", 9],
    ["=MATCH(20,A1:A2,0)", 2],
    ["=XLOOKUP(20,A1:A2,{5;6})", 6],
    ["=LET(x,A1,y,x*2,y+1)", 21],
    ["=SUM(MAP({1,2,3},LAMBDA(x,x*x)))", 14],
    ['=TEXTJOIN("-",TRUE,{1,2,3})', "1-2-3"],
    ['=TEXT(0.1234,"0.0%")', "12.3%"],
    ["=DATE(2027,3,31)", 46477],
    ["=YEAR(46477)", 2027],
    ["=EDATE(DATE(2027,1,31),1)", 46446],
    ["=ISBLANK(A3)", true],
    ["=SUBTOTAL(9,A1:A4)", 70],
    ["=MIN(A1:A4)", 10],
    ['=COUNTIFS(A1:A4,">15")', 2],
    ['=SUMIFS(A1:A4,A1:A4,">15")', 60],
    ["=POISSON(2,5,FALSE)", 0.08422433748856832],
  ])("%s gives %s", (formula, expected) => {
    const actual = result(formula);
    if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 12);
    else expect(actual).toBe(expected);
  });

  it.each([
    ["=1/0", "#DIV/0!"],
    ["=FOO(1)", "#NAME?"],
    ["=Unknown", "#NAME?"],
    ["=A5+1", "#VALUE!"],
    ["=NA()", "#N/A"],
    ["=Missing!A1", "#REF!"],
    ["=SQRT(-1)", "#NUM!"],
    ["=INDEX(A1:A2,5)", "#REF!"],
    ["=MATCH(99,A1:A2,0)", "#N/A"],
    ["=10^400", "#NUM!"],
    ["=LAMBDA(x,x)", "#CALC!"],
    ['="a"&NA()', "#N/A"],
  ])("%s shows %s", (formula, error) => {
    expect(result(formula)).toMatchObject({ error });
  });

  /** From Microsoft's own examples for these functions. */
  it.each<[string, number]>([
    ["=NPV(10%,-10000,3000,4200,6800)", 1188.44],
    ["=NPV(8%,8000,9200,10000,12000,14500)-40000", 1922.06],
    ["=PMT(8%/12,10,10000)", -1037.03],
    ["=FV(6%/12,10,-200,-500,1)", 2581.4],
    ["=RATE(4*12,-200,8000)*12", 0.09],
    ["=IRR({-70000;12000;15000;18000;21000;26000})", 0.09],
    ["=MIRR({-120000;39000;30000;21000;37000;46000},10%,12%)", 0.13],
  ])("%s gives %s", (formula, expected) => {
    expect(Number(result(formula))).toBeCloseTo(expected, 2);
  });

  it("passes over blanks in the flows of NPV, as Excel does", () => {
    const flows = { D1: -100, D3: 60, D4: 60 };
    expect(result("=NPV(10%,D1:D4)", flows)).toBeCloseTo(-100 / 1.1 + 60 / 1.21 + 60 / 1.331, 10);
  });
});

describe("spilling", () => {
  it("fills the cells below and to the right, and says how far", () => {
    const workbook = createWorkbook(workbookWith({ A1: "=SEQUENCE(2,3)" }));
    const { id } = workbook.model.sheets[0]!;
    expect(valueAt(workbook, "C2")).toBe(6);
    expect(workbook.calculation.spill(id, 0, 0)).toEqual({ rows: 2, columns: 3 });
    expect(workbook.calculation.spillSource(id, 1, 2)).toEqual({ row: 0, column: 0 });
    expect(workbook.calculation.spillSource(id, 0, 0)).toBeNull();
  });

  it("spills a range and an operation on ranges, blanks as 0", () => {
    const workbook = createWorkbook(workbookWith({ A1: 1, A3: 3, C2: "=A1:A3", D2: "=A1:A3*2" }));
    expect(["C2", "C3", "C4", "D4"].map((cell) => valueAt(workbook, cell))).toEqual([1, 0, 3, 6]);
  });

  it("takes one value where the formula asks for it with @", () => {
    const workbook = createWorkbook(workbookWith({ A1: 1, A2: 2, C2: "=@A1:A2" }));
    expect(valueAt(workbook, "C2")).toBe(2);
    expect(valueAt(workbook, "C3")).toBeNull();
  });

  it("is blocked by a filled cell, and fills again when that is cleared", () => {
    const workbook = createWorkbook(workbookWith({ A1: "=SEQUENCE(3)", A3: "in the way" }));
    expect(valueAt(workbook, "A1")).toEqual({ error: "#SPILL!" });
    expect(valueAt(workbook, "A2")).toBeNull();
    enter(workbook, "A3", null);
    expect(valueAt(workbook, "A3")).toBe(3);
  });

  it("is blocked by another spill, whichever came first", () => {
    const workbook = createWorkbook(workbookWith({ A2: "=SEQUENCE(1,3)", B1: "=SEQUENCE(3)" }));
    const results = [valueAt(workbook, "A2"), valueAt(workbook, "B1")];
    expect(results).toContainEqual({ error: "#SPILL!" });
    expect(results).toContainEqual(1);
  });

  it("is seen by formulas that stand before it", () => {
    const workbook = createWorkbook(
      workbookWith({ A1: "=SUM(B2:B9)", B2: "=SEQUENCE(C1)", C1: 3 }),
    );
    expect(valueAt(workbook, "A1")).toBe(6);
    enter(workbook, "C1", 5);
    expect(valueAt(workbook, "A1")).toBe(15);
    enter(workbook, "C1", 2);
    expect(valueAt(workbook, "A1")).toBe(3);
  });

  it("is referred to as a whole by #", () => {
    const workbook = createWorkbook(
      workbookWith({ A1: "=SUM(B2#)", B2: "=SEQUENCE(4)", C2: "=B2#*2" }),
    );
    expect(valueAt(workbook, "A1")).toBe(10);
    expect(valueAt(workbook, "C5")).toBe(8);
    enter(workbook, "A1", "=SUM(D9#)");
    expect(valueAt(workbook, "A1")).toEqual({ error: "#REF!" });
  });
});

describe("long chains", () => {
  const rows = Array.from({ length: 5000 }, (_, index) => index + 1);

  it.each([
    ["downwards", (row: number) => (row === 1 ? 1 : `=A${row - 1}+1`), "A5000"],
    ["upwards", (row: number) => (row === 5000 ? 1 : `=A${row + 1}+1`), "A1"],
  ])("of formulas are calculated %s", (_, content, last) => {
    const cells = Object.fromEntries(rows.map((row) => [`A${row}`, content(row)]));
    expect(valueAt(createWorkbook(workbookWith(cells)), last)).toBe(5000);
  });
});

describe("circular references", () => {
  it("show 0 and are reported, all cells of the circle and no others", () => {
    const workbook = createWorkbook(
      workbookWith({ A1: "=B1+1", B1: "=C1", C1: "=A1", D1: "=A1+5" }),
    );
    const columns = workbook.calculation.circular.map((cell) => cell.column);
    expect(columns.sort()).toEqual([0, 1, 2]);
    expect(valueAt(workbook, "A1")).toBe(0);
  });
});

describe("names and tables", () => {
  const model = workbookWith({ A1: "Item", B1: "Cost", A2: "x", B2: 5, A3: "y", B3: 7 });
  const table = {
    id: "1",
    name: "Costs",
    area: { row: 0, column: 0, lastRow: 2, lastColumn: 1 },
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
  };
  const name = (name: string, formula: string, sheetId: string | null = null) => {
    return { id: name, name, formula, sheetId, visible: true, comment: "" };
  };
  const sheet = model.sheets[0]!;
  const names = [
    name("Rate", "=Sheet1!$B$2"),
    name("Both", "=Sheet1!$B$2:$B$3"),
    name("Doubled", "=Rate*2"),
    name("Local", "=7", sheet.id),
    name("Spilled", "=Sheet1!$G$1#"),
  ];

  it.each<[string, unknown]>([
    ["=Rate*2", 10],
    ["=rate", 5],
    ["=SUM(Both)", 12],
    ["=Doubled", 10],
    ["=SUM(Spilled)", 6],
    ["=Local", 7],
    ["=SUM(Costs[Cost])", 12],
    ["=ROWS(Costs)", 2],
    ["=COLUMNS(Costs[#All])", 2],
    ['=VLOOKUP("y",Costs,2,FALSE)', 7],
    ["=Costs[[#Headers],[Cost]]", "Cost"],
  ])("%s gives %s", (formula, expected) => {
    const workbook = createWorkbook({ ...model, names, sheets: [{ ...sheet, tables: [table] }] });
    enter(workbook, "G1", "=SEQUENCE(3)");
    enter(workbook, "D5", formula);
    expect(valueAt(workbook, "D5")).toBe(expected);
  });

  it("follow a name that changes", () => {
    const workbook = createWorkbook({ ...model, names });
    enter(workbook, "D5", "=Rate");
    expect(valueAt(workbook, "D5")).toBe(5);
    workbook.change("Edit name", (draft) => {
      draft.names[0]!.formula = "=Sheet1!$B$3";
    });
    expect(valueAt(workbook, "D5")).toBe(7);
  });
});
