import type { Draft } from "immer";
import type { Area, SheetModel, WorkbookModel } from "../../engine/model";
import type { Workbook } from "../../engine/workbook";
import { tryReadAddress } from "./addresses";
import { accessDenied, itemNotFound } from "./errors";
import type { HostObject } from "./host-object";
import type { References } from "./references";

/**
 * Makes the objects that many others lead back to. It is passed in, because a range knows its
 * sheet and a sheet its ranges, and modules should not know each other in circles.
 */
export interface ObjectMaker {
  worksheet(context: HostContext, sheetId: string): HostObject;
  range(context: HostContext, sheetId: string, area: Area): HostObject;
}

/** A place in the workbook. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** What the objects of the API work on. */
export class HostContext {
  readonly workbook: Workbook;
  readonly references: References;
  readonly #make: ObjectMaker;

  constructor(workbook: Workbook, references: References, make: ObjectMaker) {
    this.workbook = workbook;
    this.references = references;
    this.#make = make;
  }

  worksheet(sheetId: string): HostObject {
    return this.#make.worksheet(this, sheetId);
  }

  range({ sheetId, area }: Place): HostObject {
    return this.#make.range(this, sheetId, area);
  }

  get model(): WorkbookModel {
    return this.workbook.model;
  }

  sheet(id: string): SheetModel {
    const sheet = this.model.sheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw itemNotFound(`worksheet ${id}`);
    return sheet;
  }

  /** Where a name points, seen from a sheet (its own names first), or null. */
  placeOfName(name: string, sheetId: string | null): Place | null {
    const wanted = this.model.names.filter((n) => n.name.toLowerCase() === name.toLowerCase());
    const found =
      wanted.find((candidate) => candidate.sheetId === sheetId) ??
      wanted.find((candidate) => candidate.sheetId === null);
    const address = found === undefined ? null : tryReadAddress(found.formula);
    if (address === null) return null;
    const sheet = this.model.sheets.find(
      (s) => s.name.toLowerCase() === address.sheetName?.toLowerCase(),
    );
    return sheet === undefined ? null : { sheetId: sheet.id, area: address.area };
  }

  /** Changes the workbook; the batch's transaction makes one undo step of all its changes. */
  change(recipe: (draft: Draft<WorkbookModel>) => void): void {
    this.workbook.change("Add-in", recipe);
  }

  changeSheet(id: string, recipe: (draft: Draft<SheetModel>) => void): void {
    const index = this.model.sheets.indexOf(this.sheet(id));
    this.change(({ sheets }) => {
      const sheet = sheets[index];
      if (sheet !== undefined) recipe(sheet);
    });
  }

  /** Tables change on a sheet without protection only, whatever it allows. */
  requireUnprotected(sheetId: string): void {
    const { protection, name } = this.sheet(sheetId);
    if (protection !== null) throw accessDenied(`the sheet "${name}" is protected`);
  }

  /** Throws when the sheet is protected and its protection does not allow this. */
  requireAllowed(sheetId: string, permission: string): void {
    const { protection } = this.sheet(sheetId);
    if (protection?.options[permission] !== true) this.requireUnprotected(sheetId);
  }

  requireUnlockedStructure(): void {
    if (this.model.structureProtected !== true) return;
    throw accessDenied("the structure of the workbook is protected");
  }
}

/** A new identifier "{prefix-n}" that none of the given things has. */
export function newId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const used = new Set(taken.map(({ id }) => id));
  let n = taken.length + 1;
  while (used.has(`{${prefix}-${String(n)}}`)) n += 1;
  return `{${prefix}-${String(n)}}`;
}
