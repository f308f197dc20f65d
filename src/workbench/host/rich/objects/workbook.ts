import { passwordHash } from "../../../engine/cells/protection";
import { requireText } from "../checks";
import type { HostContext } from "../context";
import { accessDenied } from "../errors";
import { HostObject } from "../host-object";
import { readPassword, requirePassword } from "../passwords";
import { Application } from "./application";
import { DocumentProperties } from "./document-properties";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

/** The root of the API: what `context.workbook` is. */
export class ExcelWorkbook extends HostObject {
  override readonly officeClass = "Workbook";
  readonly name = "Book1.xlsx";
  readonly readOnly = false;
  readonly autoSave = false;
  readonly previouslySaved = false;
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get isDirty(): boolean {
    return this.#context.workbook.undoLabel !== null;
  }
  get application(): Application {
    return new Application(this.#context);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#context, null);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.#context);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.#context);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.#context);
  }
  get tables(): TableCollection {
    return new TableCollection(this.#context, null);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#context);
  }

  getSelectedRange(): Range {
    const { activeSheetId } = this.#context.model;
    return new Range(this.#context, activeSheetId, this.#context.sheet(activeSheetId).selection);
  }

  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }

  _RemoveReference(id: unknown): void {
    this.#context.references.remove(requireText("referenceId", id));
  }

  _GetReferenceCount(): number {
    return this.#context.references.size;
  }
}

class WorkbookProtection extends HostObject {
  override readonly officeClass = "WorkbookProtection";
  readonly #context: HostContext;

  constructor(context: HostContext) {
    super();
    this.#context = context;
  }

  get protected(): boolean {
    return this.#context.model.structureProtected ?? false;
  }

  protect(password?: unknown): void {
    if (this.protected) throw accessDenied("the workbook is protected already");
    const hash = passwordHash(readPassword(password));
    this.#context.change((draft) => {
      draft.structureProtected = true;
      if (hash !== null) draft.structurePasswordHash = hash;
    });
  }

  unprotect(password?: unknown): void {
    if (!this.protected) throw accessDenied("the workbook is not protected");
    requirePassword(this.#context.model.structurePasswordHash ?? null, password);
    this.#context.change((draft) => {
      draft.structureProtected = false;
      delete draft.structurePasswordHash;
    });
  }
}
