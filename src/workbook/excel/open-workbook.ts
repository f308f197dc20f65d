import { workbookTexts } from "../../locales/en/workbook";
import { editionNumbered, freeProofName, namesOf } from "../template/naming";
import { BuildError } from "./build-error";

/** The workbook as it was before the build: what must not be touched, and what to return to. */
export interface OpenWorkbook {
  readonly sheetNames: readonly string[];
  /** Defined names and tables, which share one set of names. */
  readonly definedNames: readonly string[];
  /** What the workbook keeps for the add-in, by key. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly activeSheetId: string;
  readonly calculationMode: string;
}

/** Looks at the open workbook in one round trip; refuses one that takes no further sheets. */
export async function openWorkbook(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const { workbook } = context;
  const { worksheets, names, tables, settings, protection, application } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/name");
  names.load("items/name");
  tables.load("items/name");
  settings.load("items/key,items/value");
  protection.load("protected");
  application.load("calculationMode");
  active.load("id");
  await context.sync();

  if (protection.protected) {
    throw new BuildError("prepare", "StructureProtected", workbookTexts.build.structureProtected);
  }
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    definedNames: [...names.items, ...tables.items].map(({ name }) => name),
    settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
    activeSheetId: active.id,
    calculationMode: application.calculationMode,
  };
}

/** The lowest number whose sheet names and defined names are all free. */
export function freeEdition(open: OpenWorkbook): number {
  const taken = {
    sheets: new Set(open.sheetNames.map(folded)),
    names: new Set(open.definedNames.map(folded)),
  };
  for (let number = 1; ; number++) {
    const wanted = namesOf(editionNumbered(number));
    const clash =
      wanted.sheets.some((name) => taken.sheets.has(folded(name))) ||
      wanted.names.some((name) => taken.names.has(folded(name)));
    if (!clash) return number;
  }
}

/** The first name for a sheet of published examples that no sheet has. */
export function freeProofNameIn(open: OpenWorkbook): string {
  const taken = new Set(open.sheetNames.map(folded));
  return freeProofName((name) => taken.has(folded(name)));
}

/** Excel's names differ by more than upper and lower case. */
function folded(name: string): string {
  return name.toLowerCase();
}
