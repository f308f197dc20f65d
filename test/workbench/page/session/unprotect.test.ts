import { beforeEach, describe, expect, it } from "vitest";
import { passwordHash } from "../../../../src/workbench/engine/cells/protection";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { Session } from "../../../../src/workbench/page/session/session";
import { unprotect } from "../../../../src/workbench/page/session/unprotect";

let session: Session;
beforeEach(() => {
  session = new Session(createWorkbook());
});

function protect(password: string | null): void {
  session.workbook.change("Protect", (draft) => {
    const hash = passwordHash(password);
    draft.sheets[0]!.protection = { options: {}, passwordHash: hash };
    draft.structureProtected = true;
    if (hash !== null) draft.structurePasswordHash = hash;
  });
}

describe("unprotect", () => {
  it("takes a protection without a password away at once", () => {
    protect(null);
    expect(unprotect(session, "sheet")).toBe(true);
    expect(unprotect(session, "workbook")).toBe(true);
    expect(session.sheet.protection).toBeNull();
    expect(session.workbook.model.structureProtected).toBe(false);
    expect(session.page.asksPasswordOf).toBeNull();
  });

  it.each(["sheet", "workbook"] as const)("asks for the password of a %s", (what) => {
    protect("secret");
    expect(unprotect(session, what)).toBe(false);
    expect(session.page.asksPasswordOf).toBe(what);
    expect(unprotect(session, what, "guess")).toBe(false);
    expect(session.page.notice?.title).toBe("The password is not correct");
    expect(session.sheet.protection).not.toBeNull();
    expect(unprotect(session, what, "secret")).toBe(true);
    expect([session.page.asksPasswordOf, session.page.notice]).toEqual([null, null]);
    expect(session.sheet.protection === null).toBe(what === "sheet");
    expect(session.workbook.model.structureProtected).toBe(what === "sheet");
  });
});
