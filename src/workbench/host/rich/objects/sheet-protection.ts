import type { ProtectionModel } from "../../../engine/model";
import { passwordHash } from "../../../engine/cells/protection";
import { optional, requireBoolean, requireOneOf, requireOptions } from "../checks";
import type { HostContext } from "../context";
import { accessDenied, invalidArgument } from "../errors";
import { HostObject } from "../host-object";
import { readPassword, requirePassword } from "../passwords";

/** What users may still do on a protected sheet, and Excel's default for each. */
const PERMISSIONS: Readonly<Record<string, boolean>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};
const SELECTION = ["Normal", "None", "Unlocked"] as const;

export class WorksheetProtection extends HostObject {
  override readonly officeClass = "WorksheetProtection";
  readonly #context: HostContext;
  readonly #sheetId: string;

  constructor(context: HostContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    return this.#protection !== null;
  }

  get options(): ProtectionModel["options"] {
    return this.#protection?.options ?? { ...PERMISSIONS, selectionMode: "Normal" };
  }

  protect(options?: unknown, password?: unknown): void {
    // Since 2026 Excel refuses to protect what is protected.
    if (this.protected) throw accessDenied("the sheet is protected already");
    const protection = {
      options: readPermissions(options),
      passwordHash: passwordHash(readPassword(password)),
    };
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.protection = protection;
    });
  }

  unprotect(password?: unknown): void {
    const protection = this.#protection;
    if (protection === null) throw accessDenied("the sheet is not protected");
    requirePassword(protection.passwordHash, password);
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.protection = null;
    });
  }

  get #protection(): ProtectionModel | null {
    return this.#context.sheet(this.#sheetId).protection;
  }
}

function readPermissions(options: unknown): Record<string, boolean | string> {
  const { selectionMode, ...permissions } = requireOptions("options", options);
  const read: Record<string, boolean | string> = { ...PERMISSIONS };
  for (const [name, value] of Object.entries(permissions)) {
    if (!(name in PERMISSIONS)) throw invalidArgument(`${name} is not an option of protection`);
    read[name] = requireBoolean(name, value);
  }
  read["selectionMode"] =
    optional(selectionMode, (value) => requireOneOf("selectionMode", value, SELECTION)) ?? "Normal";
  return read;
}
