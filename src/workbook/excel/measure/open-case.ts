import { measureTexts } from "../../../locales/en/measure";
import { workbookTexts } from "../../../locales/en/workbook";
import {
  DEFINED_NAMES,
  TABLE_NAMES,
  type DefinedName,
  type Edition,
  type TableName,
} from "../../template/naming";
import { versionSetting, type BuiltWith } from "../../template/version";
import { editionsIn } from "../editions-in";
import { MeasureError } from "./measure-error";
import { inExcel } from "./operation";

/** A case found in the open workbook. */
export interface FoundCase {
  /** 1 for the case with the plain names, 2 for the one whose names end in _2, and so on. */
  readonly edition: number;
  /** What its Inputs say, or "" where the name is gone. */
  readonly company: string;
  /** Tables and names that are gone, in words: "the table History". Empty: all there. */
  readonly missing: readonly string[];
}

/** A case of which every name and table is there. */
export interface OpenCase {
  readonly edition: Edition;
  readonly calculationMode: string;
  /** What it was built with; null where the workbook does not say. */
  readonly templateVersion: string | null;
  /** Of all sheets of the workbook, hidden ones too. */
  readonly sheetNames: readonly string[];
}

/** Names of the workbook and what else one look tells. */
interface Surroundings {
  /** In lower case, because Excel's names differ by more than that. */
  readonly names: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly calculationMode: string;
  /** What the workbook keeps for the add-in, by key. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly sheetNames: readonly string[];
}

/**
 * The cases in the open workbook, in the order of their numbers, whatever their sheets are called.
 *
 * @throws {MeasureError}
 */
export function findCases(): Promise<readonly FoundCase[]> {
  return inExcel({}, async (context, begin) => {
    begin("find");
    const around = await lookAround(context);
    const editions = casesIn(around);
    const companies = editions.map((edition) => {
      const cell = context.workbook.names
        .getItemOrNullObject(edition.name("Company"))
        .getRangeOrNullObject();
      cell.load("values");
      return cell;
    });
    await context.sync();
    return editions.map((edition, index) => {
      const cell = companies[index];
      const company: unknown = cell === undefined || cell.isNullObject ? "" : cell.values[0]?.[0];
      return {
        edition: edition.number,
        company: String(company),
        missing: missingParts(edition, around),
      };
    });
  });
}

/**
 * Finds one case in one round trip.
 *
 * @throws {MeasureError} "CaseNotFound", or "PartsMissing" naming every part that is gone
 */
export async function openCase(context: Excel.RequestContext, number: number): Promise<OpenCase> {
  const around = await lookAround(context);
  const edition = casesIn(around).find((one) => one.number === number);
  if (edition === undefined) {
    throw new MeasureError("find", "CaseNotFound", measureTexts.noCase(number));
  }
  const missing = missingParts(edition, around);
  if (missing.length > 0) throw partsMissing("find", missing);
  const builtWith = around.settings.get(versionSetting(number)) as Partial<BuiltWith> | undefined;
  return {
    edition,
    calculationMode: around.calculationMode,
    templateVersion: builtWith?.template ?? null,
    sheetNames: around.sheetNames,
  };
}

/** Says which parts of a case are gone, and what to do. */
export function partsMissing(step: "find" | "read", parts: readonly string[]): MeasureError {
  return new MeasureError(step, "PartsMissing", measureTexts.partsMissing(parts));
}

async function lookAround(context: Excel.RequestContext): Promise<Surroundings> {
  const { names, tables, settings, worksheets } = context.workbook;
  const { application } = context;
  names.load("items/name");
  tables.load("items/name");
  settings.load("items/key,items/value");
  worksheets.load("items/name");
  application.load("calculationMode");
  await context.sync();
  const folded = (items: readonly { readonly name: string }[]) =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  return {
    names: folded(names.items),
    tables: folded(tables.items),
    calculationMode: application.calculationMode,
    settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
    sheetNames: worksheets.items.map(({ name }) => name),
  };
}

/** A workbook may use a name or two of ours for something else; half of them are no accident. */
const PARTS = DEFINED_NAMES.length + TABLE_NAMES.length;

function casesIn(around: Surroundings): readonly Edition[] {
  return editionsIn([...around.names, ...around.tables]).filter(
    (edition) => missingParts(edition, around).length <= PARTS / 2,
  );
}

function missingParts(edition: Edition, { names, tables }: Surroundings): string[] {
  const goneTables = TABLE_NAMES.filter((name) => !tables.has(edition.table(name).toLowerCase()));
  const goneNames = DEFINED_NAMES.filter((name) => !names.has(edition.name(name).toLowerCase()));
  return [
    ...goneTables.map((name) => tableInWords(edition, name)),
    ...goneNames.map((name) => measureTexts.parts.name(edition.name(name))),
  ];
}

/** A table is told with the sheet it was built on, which may be what is really gone. */
export function tableInWords(edition: Edition, name: TableName): string {
  return measureTexts.parts.table(edition.table(name), edition.sheet(TABLE_SHEETS[name]));
}

/** What a name stood for, where only its cell is gone. */
export function cellInWords(edition: Edition, name: DefinedName): string {
  return measureTexts.parts.cell(edition.name(name), workbookTexts.definedNames[name]);
}

const TABLE_SHEETS = {
  costs: "costs",
  benefits: "benefits",
  ledger: "actuals",
  customers: "customers",
  gates: "history",
  history: "history",
  frozenPlans: "frozenPlans",
} as const satisfies Record<TableName, Parameters<Edition["sheet"]>[0]>;
