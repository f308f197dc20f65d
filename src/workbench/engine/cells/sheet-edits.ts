import type { Draft } from "immer";
import { quoteSheetName } from "../address";
import { emptySheet, sheetId } from "../empty-workbook";
import { mapReferences } from "../formula/formula-references";
import type { SheetModel, WorkbookModel } from "../model";
import { rewriteFormulas } from "../formula/rewrite-formulas";

/** Excel's limit for the name of a sheet. */
const MAX_NAME_LENGTH = 31;

/** Why a sheet cannot have this name, or null when it can. `sheetId` is the sheet to be named. */
export function sheetNameProblem(
  model: WorkbookModel,
  name: string,
  sheetIdToName: string | null = null,
): string | null {
  if (name.trim() === "") return "A sheet needs a name";
  if (name.length > MAX_NAME_LENGTH) {
    return `The name of a sheet has at most ${MAX_NAME_LENGTH} characters`;
  }
  if (/[\\/?*[\]:]/.test(name)) return "The name of a sheet holds none of \\ / ? * [ ] :";
  if (/^'|'$/.test(name)) return "The name of a sheet neither begins nor ends with an apostrophe";
  const taken = model.sheets.some(
    (sheet) => sheet.id !== sheetIdToName && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  return taken ? `There is a sheet named ${name} already` : null;
}

/** Adds an empty sheet at the end and returns its identifier. Without a name: the next free one. */
export function addSheet(draft: Draft<WorkbookModel>, name?: string): string {
  const chosen = name ?? freeName(draft);
  const problem = sheetNameProblem(draft, chosen);
  if (problem !== null) throw new Error(problem);
  const ids = new Set(draft.sheets.map((sheet) => sheet.id));
  let number = draft.sheets.length + 1;
  while (ids.has(sheetId(number))) number += 1;
  draft.sheets.push(emptySheet(sheetId(number), chosen) as Draft<SheetModel>);
  return sheetId(number);
}

/** Renames a sheet, in every formula too. */
export function renameSheet(draft: Draft<WorkbookModel>, id: string, name: string): void {
  const sheet = sheetWith(draft, id);
  const problem = sheetNameProblem(draft, name, id);
  if (problem !== null) throw new Error(problem);
  const before = sheet.name;
  rewriteFormulas(draft, (formula) => pointTo(formula, before, quoteSheetName(name)));
  sheet.name = name;
}

/** Deletes a sheet; references to it become #REF!. A workbook keeps one visible sheet. */
export function deleteSheet(draft: Draft<WorkbookModel>, id: string): void {
  const sheet = sheetWith(draft, id);
  const visible = draft.sheets.filter((one) => one.visibility === "Visible" && one.id !== id);
  const next = visible[0];
  if (next === undefined) throw new Error("A workbook must hold at least one visible sheet");
  const index = draft.sheets.indexOf(sheet);
  draft.sheets.splice(index, 1);
  draft.names = draft.names.filter((name) => name.sheetId !== id);
  rewriteFormulas(draft, (formula) => pointTo(formula, sheet.name, null));
  if (draft.activeSheetId === id) {
    const neighbour = draft.sheets[Math.min(index, draft.sheets.length - 1)];
    draft.activeSheetId = neighbour?.visibility === "Visible" ? neighbour.id : next.id;
  }
}

/** Moves a sheet to a position among the others. */
export function moveSheet(draft: Draft<WorkbookModel>, id: string, position: number): void {
  const sheet = sheetWith(draft, id);
  draft.sheets.splice(draft.sheets.indexOf(sheet), 1);
  draft.sheets.splice(position, 0, sheet);
}

/** References to `sheetName` get another sheet in front; null: they become #REF!. */
function pointTo(formula: string, sheetName: string, quoted: string | null): string {
  return mapReferences(formula, (reference) => {
    const isIt = reference.sheetName?.toLowerCase() === sheetName.toLowerCase();
    if (!isIt) return reference.sheet + reference.address;
    return quoted === null ? "#REF!" : `${quoted}!${reference.address}`;
  });
}

function freeName(model: WorkbookModel): string {
  let number = model.sheets.length + 1;
  while (sheetNameProblem(model, `Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}

function sheetWith(draft: Draft<WorkbookModel>, id: string): Draft<SheetModel> {
  const sheet = draft.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`there is no sheet ${id}`);
  return sheet;
}
