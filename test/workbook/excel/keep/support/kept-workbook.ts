import { parseArea } from "../../../../../src/workbench/engine/address";
import type { SheetModel } from "../../../../../src/workbench/engine/model";
import { openExcel, type OpenExcel } from "../../../support/open-excel";

/** Cells by sheet and address; formulas begin with "=". */
export type Cells = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/**
 * A workbook as people have it: amounts and CRM formulas of their own, one that spills, one that
 * uses all it spills; a protected sheet; a sheet that is hidden.
 */
export const PEOPLES_CELLS: Cells = {
  Sheet1: {
    A1: 0.1,
    A2: -1000,
    A3: 600,
    A4: 600,
    A6: 300,
    A7: 100,
    C2: "=CRM.NPV(A1,A2:A4)",
    C3: '="NPV "&TEXT(CRM.NPV(A1,A2:A4),"0")',
    E2: "=CRM.DISCOUNT(A1,{1,2,3})",
    E4: "=SUM(E2#)",
    E5: "=SUM(E2:G2)",
  },
  "My model": { B2: "=CRM.ROI(Sheet1!A3:A4,Sheet1!A6:A7,Sheet1!A1)", B3: "=B2*2", B5: 0.2 },
  Notes: { A1: "CRM.NPV is a function", A2: "=1+1", D9: "=-CRM.NPV('My model'!B5,Sheet1!A2:A4)" },
};

/** Opens Excel with these cells, "My model" protected with these options, "Notes" hidden. */
export async function peoplesExcel(cells: Cells = PEOPLES_CELLS): Promise<OpenExcel> {
  const excel = await openExcel({ withFunctions: true });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [name, written] of Object.entries(cells)) {
      const sheet = name === "Sheet1" ? worksheets.getItem(name) : worksheets.add(name);
      for (const [address, content] of Object.entries(written)) {
        sheet.getRange(address).formulas = [[content]];
      }
    }
    worksheets.getItem("My model").protection.protect({ allowSort: true, allowFormatRows: true });
    worksheets.getItem("Notes").visibility = "Hidden";
    await context.sync();
  });
  await excel.workbook.settled();
  await excel.reset();
  return excel;
}

export function sheetNamed(excel: OpenExcel, name: string): SheetModel {
  const sheet = excel.workbook.model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet is named "${name}"`);
  return sheet;
}

/** What is written in a cell: its formula, or its value. */
export function written(excel: OpenExcel, sheet: string, address: string): unknown {
  const { row, column } = parseArea(address)!;
  const cell = sheetNamed(excel, sheet).cells[row]?.[column];
  return cell?.formula ?? cell?.value;
}

/** Gives a protected sheet a password that the add-in does not know. */
export async function setPassword(excel: OpenExcel, name: string): Promise<void> {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.unprotect();
    protection.protect({}, "secret");
    await context.sync();
  });
  await excel.reset();
}

/** Writes into cells as the add-in would, settings of protection aside. */
export async function write(excel: OpenExcel, cells: Cells): Promise<void> {
  await Excel.run(async (context) => {
    for (const [name, contents] of Object.entries(cells)) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const [address, content] of Object.entries(contents)) {
        sheet.getRange(address).formulas = [[content]];
      }
    }
    await context.sync();
  });
  await excel.workbook.settled();
}
