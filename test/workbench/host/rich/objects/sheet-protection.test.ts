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
      await context.sync();
    });
    const unprotect = (password?: string) =>
      onProtection(async (protection, context) => {
        protection.unprotect(password);
        await context.sync();
      });
    await expect(unprotect("guess")).rejects.toMatchObject({ code: "AccessDenied" });
    await unprotect("secret");
    expect(office.workbook.model.sheets[0]?.protection).toBeNull();
    await expect(unprotect()).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("refuses an option that there is not", async () => {
    const attempt = onProtection(async (protection, context) => {
      protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
