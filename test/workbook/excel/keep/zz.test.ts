import { it, expect } from "vitest";
import { openExcel } from "../../support/open-excel";
import { repairFormulas, shareFormulas, restoreFormulas } from "../../../../src/workbook/excel/keep";
import { buildWorkbook } from "../../../../src/workbook/excel/build-workbook";
import { DEFAULT_OPTIONS } from "../../../../src/workbook/template/options";

it("x", async () => {
  const excel = await openExcel({ withFunctions: true });
  await buildWorkbook({ ...DEFAULT_OPTIONS, horizon: 3, example: "tei" });
  await Excel.run(async (context) => {
    const s = context.workbook.worksheets.getItem("Sheet1");
    s.getRange("A1:A6").values = [[0.1],[-100],[60],[60],[60],[0]];
    s.getRange("C1").formulas = [["=_xldudf_CRM_NPV(A1,A2:A5)"]];
    s.getRange("C2").formulas = [["=@CRM.NPV(A1,A2:A5)"]];
    s.getRange("C3").formulas = [["=IFERROR(_xldudf_CRM_IRR_ALL(A2:A5),\"x\")"]];
    s.getRange("C4").formulas = [["=CRM.NPVX(A1)"]];
    s.getRange("E1").formulas = [["=CRM.DISCOUNT(A1,{1,2,3})"]];
    s.getRange("E9").formulas = [["=CRM.IRR.ALL(A2:A5)"]];
    s.getRange("J9").formulas = [["=SUM(E9#)"]];
    await context.sync();
  });
  await excel.workbook.settled();
  const show = () => ["C1","C2","C3","C4","E1","F1","G1","E2","E9","F9","E10","J9"].map((a) => `${a}=${JSON.stringify(excel.value("Sheet1", a))}`).join(" ");
  console.log(show());
  await excel.reset();
  console.log(JSON.stringify(await repairFormulas(), null, 1));
  console.log(excel.roundTrips.map((r) => r.actions));
  await excel.workbook.settled();
  console.log(show());
  await shareFormulas().catch((e) => console.log(e.message, e.cells, e.cause));
  await Excel.run(async (context) => { context.workbook.worksheets.getItem("Sheet1").getRange("C4").clear(); await context.sync(); });
  const before = excel.workbook.model;
  await excel.reset();
  console.log(JSON.stringify(await shareFormulas().catch((e) => [e.message, e.cells, String(e.cause)]), null, 1));
  console.log(excel.roundTrips.map((r) => r.actions));
  console.log(show());
  const kept = excel.workbook.model.sheets.at(-1)!;

  console.log(JSON.stringify(await restoreFormulas().catch((e) => [e.message, e.cells, String(e.cause)]), null, 1));
  await excel.workbook.settled();
  console.log(show());
  for (const k of Object.keys(before)) if (JSON.stringify((before as any)[k]) !== JSON.stringify((excel.workbook.model as any)[k])) console.log("DIFF", k);
  excel.stop();
}, 60000);
