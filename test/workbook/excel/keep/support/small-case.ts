import type { OpenExcel } from "../../../support/open-excel";
import { write } from "./kept-workbook";

/**
 * The smallest case that can be removed: three sheets of edition 1 with names, a table, a CRM
 * formula and the setting of the version; and people's own sheets, of which one refers to it.
 */
export async function addSmallCase(excel: OpenExcel): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    for (const [sheetName, title] of [
      ["Guide", "CRM Value: what it is"],
      ["Costs", "Costs"],
      ["Checks", "Checks"],
    ] as const) {
      worksheets.add(sheetName).getRange("B1").values = [[title]];
    }
    names.add("CheckLight", "=Checks!$D$44");
    names.add("Company", "=Costs!$D$3");
    names.add("MyCheck", "=1+1");
    for (const sheetName of ["Guide", "Costs", "Checks"]) {
      worksheets.getItem(sheetName).getRange("B2").formulas = [["=CheckLight"]];
    }
    const costs = worksheets.getItem("Costs");
    costs.getRange("B11:C12").values = [
      ["Line", "Cost"],
      ["C01", "Licences"],
    ];
    costs.tables.add("B11:C12", true).name = "Costs";
    costs.getRange("E5").formulas = [["=CRM.NPV(Sheet1!A1,Sheet1!A2:A4)"]];
    costs.protection.protect({});
    settings.add("crmValue.case.1", { template: "2", addIn: "0.1.0" });
    settings.add("mine", { of: "somebody" });
    await context.sync();
  });
  await write(excel, {});
  await excel.reset();
}
