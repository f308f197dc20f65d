import { readXlsx as readIndependently } from "hucre";
import { describe, expect, it } from "vitest";
import { parseArea } from "../../../../src/workbench/engine/address";
import { emptySheet, sheetId } from "../../../../src/workbench/engine/empty-workbook";
import type { CellValue, SheetModel, WorkbookModel } from "../../../../src/workbench/engine/model";
import { createWorkbook, type Workbook } from "../../../../src/workbench/engine/workbook";
import { readXlsx, writeXlsx } from "../../../../src/workbench/engine/xlsx";
import { hasLibreOffice, recalculate } from "../../../support/libreoffice";
import { cellsOf, workbookWith } from "../support";

/** Formulas of a measurement: each on a sheet of its own, about the two others. */
const FORMULAS = [
  "=SUMIFS('Frozen plans'!R:R,'Frozen plans'!A:A,\"C01\")",
  "=SUMIFS('Frozen plans'!R:R,'Frozen plans'!A:A,\"C01\",'Frozen plans'!B:B,2)",
  "=SUMIFS('Frozen plans'!$R:$R,'Frozen plans'!$B:$B,\">=\"&2)",
  "=COUNTIFS('Frozen plans'!A:A,\"B*\")",
  "=SUM('Frozen plans'!R:S)",
  "=MAX('Frozen plans'!B:B)",
  "=INDEX('Frozen plans'!R:R,MATCH(\"B01\",'Frozen plans'!A:A,0))",
  "=SUMPRODUCT(('Frozen plans'!A2:A5=\"C01\")*'Frozen plans'!R2:R5)",
  '=SUMIFS(Ledger[Amount],Ledger[Line],"C01")',
  '=SUMIFS(Ledger[Amount],Ledger[Line],"C01",Ledger[Posted on],"<="&46500)',
  '=SUMIFS(Ledger[Amount],Ledger[Line],"C01",Ledger[Period],1)',
  "=SUM(Ledger[[Amount]:[Double]])",
  "=ROWS(Ledger[Amount])",
  "=COUNTA(Ledger[#Headers])",
  "=SUM(Ledger[[#All],[Amount]])",
  '=SUMIFS(Ledger[Double],Ledger[Note],"")',
  '=COUNTIF(Ledger[Note],"<>")',
  '=SUMIF(Ledger[Line],"B01",Ledger[Amount])',
  '=AVERAGEIFS(Ledger[Amount],Ledger[Line],"C01")',
];

function sheet(n: number, name: string, content: Record<string, number | string>): SheetModel {
  return { ...emptySheet(sheetId(n), name), cells: cellsOf(content) };
}

function measurement(): WorkbookModel {
  const plans: Record<string, number | string> = {
    A1: "Line",
    B1: "Version",
    R1: "Q12",
    S1: "Q13",
  };
  [
    ["C01", 1, 10],
    ["C01", 2, 20],
    ["B01", 1, 40],
    ["B02", 2, 80],
  ].forEach(([line, version, amount], index) => {
    const row = index + 2;
    Object.assign(plans, {
      [`A${row}`]: line,
      [`B${row}`]: version,
      [`R${row}`]: amount,
      [`S${row}`]: 1,
    });
  });
  const ledger: Record<string, number | string> = {};
  const rows = [
    ["Period", "Posted on", "Line", "Amount", "Note", "Double"],
    [1, 46_477, "C01", 100, "first", "=[@Amount]*2"],
    [1, 46_500, "B01", 30, "", "=[@Amount]*2"],
    [2, 46_501, "C01", 7, "late", "=[@Amount]*2"],
  ] as const;
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== "") ledger[`${"CDEFGH".charAt(column)}${index + 5}`] = value;
    }),
  );
  const table = {
    id: "1",
    name: "Ledger",
    area: parseArea("C5:H8")!,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
  };
  const results = Object.fromEntries(FORMULAS.map((formula, n) => [`A${n + 1}`, formula]));
  const sheets = [
    sheet(1, "Results", results),
    sheet(2, "Frozen plans", plans),
    { ...sheet(3, "Ledger", ledger), tables: [table] },
  ];
  return { ...workbookWith({}), sheets, activeSheetId: sheetId(1) };
}

const EXPECTED = [30, 20, 100, 2, 154, 2, 40, 30, 107, 100, 100, 411, 3, 6, 137, 60, 2, 30, 53.5];

const results = ({ model, calculation }: Workbook): CellValue[] =>
  FORMULAS.map((_, row) => calculation.value(model.sheets[0]!.id, row, 0));

describe("whole columns and columns of tables on other sheets", () => {
  it("calculate, and calculate alike when they are read back from a file", async () => {
    const workbook = createWorkbook(measurement());
    expect(results(workbook)).toEqual(EXPECTED);
    const back = await readXlsx(await writeXlsx(workbook));
    const formulas = FORMULAS.map((_, row) => back.sheets[0]!.cells[row]?.[0]?.formula);
    expect(formulas).toEqual(FORMULAS);
    expect(results(createWorkbook(back))).toEqual(EXPECTED);
  });

  it("follow a ledger that grows and plans that are added", () => {
    const workbook = createWorkbook(measurement());
    workbook.change("Add", (draft) => {
      draft.sheets[1]!.cells[9] = { 0: { value: "C01" }, 17: { value: 1000 } };
    });
    expect(results(workbook)[0]).toBe(1030);
  });

  it.skipIf(!hasLibreOffice)("recalculate in LibreOffice to the same values", async () => {
    const workbook = createWorkbook(measurement());
    const file = await readIndependently((await recalculate(await writeXlsx(workbook)))!);
    const there = file.sheets[0]!.rows.map((row) => row[0]);
    // LibreOffice 7.4 makes an error of [#Headers], which COUNTA counts as one.
    const isRead = (_: unknown, n: number): boolean => !FORMULAS[n]!.includes("#Headers");
    expect(there.filter(isRead)).toEqual(EXPECTED.filter(isRead));
  });
});

describe("the settings of an add-in in a file", () => {
  const ADDIN = { id: "f6215147-f60f-4fd8-b164-b03f66271901", version: "0.1.0.0" };
  const settings = { "crm.version": '"2"', 'odd "name"': '{"a":[1,"<&>"],"b":"line\\nbreak"}' };

  it("come back to the same add-in, and to no other", async () => {
    const workbook = createWorkbook({ ...workbookWith({ A1: 1 }), settings });
    const bytes = await writeXlsx(workbook, ADDIN);
    expect((await readXlsx(bytes)).settings).toEqual(settings);
    expect((await readXlsx(bytes, ADDIN.id)).settings).toEqual(settings);
    expect((await readXlsx(bytes, ADDIN.id.replace("f", "e"))).settings).toEqual({});
    const unnamed = await writeXlsx(workbook);
    expect((await readXlsx(unnamed, ADDIN.id)).settings).toEqual(settings);
  });

  it("leave no trace where there are none", async () => {
    const bytes = await writeXlsx(createWorkbook(workbookWith({ A1: 1 })), ADDIN);
    expect(Buffer.from(bytes).includes("webextension")).toBe(false);
    expect((await readXlsx(bytes)).settings).toEqual({});
  });
});
