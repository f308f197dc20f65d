import { beforeEach, describe, expect, it } from "vitest";
import { openOffice, type OpenOffice } from "../../../../support/office";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
});

const onProtection = (
  work: (protection: Excel.WorksheetProtection, context: Excel.RequestContext) => Promise<void>,
) =>
  office.run((context) => work(context.workbook.worksheets.getItem("Sheet1").protection, context));

describe("WorksheetProtection", () => {
  it("protects with Excel's defaults and what is allowed beyond them", async () => {
    await onProtection(async (protection, context) => {
      protection.protect({ allowFormatColumns: true, selectionMode: "Unlocked" });
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({
        allowFormatColumns: true,
        allowFormatCells: false,
        selectionMode: "Unlocked",
      });
    });
  });

  it("asks for the password it was given", async () => {
    await onProtection(async (protection, context) => {
      protection.protect({}, "secret");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const unprotect = (password?: string) =>
      onProtection(async (protection, context) => {
        protection.unprotect(password);
        await context.sync();
      });
    await expect(unprotect("guess")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(unprotect("Secret")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(unprotect()).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "WorksheetProtection.unprotect" },
    });
    await unprotect("secret");
    expect(office.workbook.model.sheets[0]?.protection).toBeNull();
    await expect(unprotect()).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("takes any password, and none, where it was given none", async () => {
    for (const [given, answered] of [
      [undefined, "anything"],
      ["", undefined],
    ]) {
      await onProtection(async (protection, context) => {
        protection.protect({}, given);
        protection.unprotect(answered);
        await context.sync();
      });
      expect(office.workbook.model.sheets[0]?.protection).toBeNull();
    }
  });

  it("protects what is protected not again", async () => {
    const twice = onProtection(async (protection, context) => {
      protection.protect();
      await context.sync();
      protection.protect();
      await context.sync();
    });
    await expect(twice).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("asks which Excel knows passwords at all", async () => {
    office = await openOffice({ excelApi: "1.6" });
    const attempt = office.run(async (context) => {
      context.workbook.protection.protect("secret");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("refuses an option that there is not", async () => {
    const attempt = onProtection(async (protection, context) => {
      protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
