import { workbookTexts } from "../../locales/en/workbook";
import type { CaseSheetRole } from "./plan";

/** Names of single cells; series have none (docs/decisions/0010). */
export type DefinedName = keyof typeof workbookTexts.definedNames;

/** The tables of a case: what people add lines to, and what a close adds to. */
export type TableName = keyof typeof workbookTexts.tables;

export const SHEET_ROLES = [
  "guide",
  "inputs",
  "costs",
  "benefits",
  "actuals",
  "cashFlow",
  "customers",
  "results",
  "history",
  "frozenPlans",
  "risk",
  "checks",
] as const satisfies readonly CaseSheetRole[];

export const DEFINED_NAMES = Object.keys(workbookTexts.definedNames) as readonly DefinedName[];
export const TABLE_NAMES = Object.keys(workbookTexts.tables) as readonly TableName[];

/**
 * How one set of sheets is named throughout. The first set in a workbook has the plain names; a
 * further one carries its number in every sheet, every defined name and every table.
 */
export interface Edition {
  readonly number: number;
  sheet(role: CaseSheetRole): string;
  name(name: DefinedName): string;
  table(name: TableName): string;
  /** The sheet as it stands before an address in a formula: "Inputs!", "'Cash flow (2)'!". */
  on(role: CaseSheetRole): string;
}

/** The naming of the set with this number, from 1. */
export function editionNumbered(number: number): Edition {
  const sheet = (role: CaseSheetRole) =>
    number === 1
      ? workbookTexts.sheets[role].name
      : `${workbookTexts.sheets[role].name} (${number})`;
  const numbered = (name: string) => (number === 1 ? name : `${name}_${number}`);
  return {
    number,
    sheet,
    name: numbered,
    table: (name) => numbered(workbookTexts.tables[name]),
    on: (role) => `${quoted(sheet(role))}!`,
  };
}

/** All names a set needs, for finding out whether a workbook has room for it. */
export function namesOf(edition: Edition): { sheets: readonly string[]; names: readonly string[] } {
  return {
    sheets: SHEET_ROLES.map((role) => edition.sheet(role)),
    names: [
      ...DEFINED_NAMES.map((name) => edition.name(name)),
      ...TABLE_NAMES.map((name) => edition.table(name)),
    ],
  };
}

/** The first free name for a sheet of published examples: "Proof", "Proof (2)" and so on. */
export function freeProofName(isTaken: (name: string) => boolean): string {
  const { name } = workbookTexts.sheets.proof;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!isTaken(candidate)) return candidate;
  }
}

function quoted(sheetName: string): string {
  return /^[A-Za-z]+$/.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
}
