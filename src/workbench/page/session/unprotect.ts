import { opensProtection } from "../../engine/cells/protection";
import type { Protected, Session } from "./session";

/**
 * Takes a protection away, or asks for its password. False when the password is not the one.
 */
export function unprotect(
  session: Session,
  what: Protected,
  password: string | null = null,
): boolean {
  const { sheet, workbook } = session;
  const hash =
    what === "sheet"
      ? (sheet.protection?.passwordHash ?? null)
      : (workbook.model.structurePasswordHash ?? null);
  if (!opensProtection(hash, password)) {
    if (password === null) session.set({ asksPasswordOf: what });
    else {
      session.notify({ kind: "error", title: "The password is not correct", text: "" });
    }
    return false;
  }
  workbook.change(`Unprotect ${what}`, (draft) => {
    if (what === "workbook") {
      draft.structureProtected = false;
      delete draft.structurePasswordHash;
    }
    const target = draft.sheets.find(({ id }) => id === sheet.id);
    if (what === "sheet" && target !== undefined) target.protection = null;
  });
  session.set({ asksPasswordOf: null, notice: null });
  return true;
}
