import { workbookTexts } from "../../../locales/en/workbook";
import { DEFINED_NAMES, SHEET_ROLES, type Edition } from "../../template/naming";
import type { CaseSheetRole } from "../../template/plan";
import { editionsIn } from "../editions-in";
import { formulaParts, sheetReference } from "./formula-parts";
import type { OpenSheet } from "./open-sheets";
import { YEARLY_NAMES } from "./yearly-template";

/** What is there of a case, of this template or an older one. */
export interface CaseSheets {
  readonly edition: number;
  /** Its sheets that are left, in the workbook's order, whatever they are called now. */
  readonly sheets: readonly SheetInRole[];
  /** Its defined names that are left, as the workbook has them. */
  readonly names: readonly string[];
}

export interface SheetInRole {
  readonly role: CaseSheetRole;
  readonly sheet: OpenSheet;
}

/** The name whose cell every sheet of a case shows below its title. */
const LIGHT = "CheckLight";

/**
 * The cases of a workbook with their sheets, in the order of their numbers. A sheet is one of a case
 * if the light of that case stands below the title that we give; of two that are alike, the one of
 * our name.
 */
export async function findCaseSheets(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
): Promise<readonly CaseSheets[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  const tops = sheets.map(({ id }) => {
    const top = context.workbook.worksheets.getItem(id).getRange("B1:B2");
    top.load("formulas");
    return top;
  });
  await context.sync();
  const lit = sheets.flatMap((sheet, index) => {
    const [[title], [light]] = (tops[index]?.formulas ?? [[], []]) as [unknown[], unknown[]];
    const role = roleTitled(String(title));
    return role === null ? [] : [{ role, sheet, light: String(light).toLowerCase() }];
  });
  const taken = names.items.map(({ name }) => name.toLowerCase());
  const cases = editionsIn(taken).filter((edition) => taken.includes(lightOf(edition)));
  return cases.map((edition) => {
    const found = SHEET_ROLES.flatMap((role) => {
      const alike = lit.filter((one) => one.role === role && one.light === `=${lightOf(edition)}`);
      const ofOurName = alike.find(({ sheet }) => sheet.name === edition.sheet(role));
      return [ofOurName ?? alike[0] ?? []].flat();
    });
    const ours = definedNamesOf(edition);
    const pointsHere = (formula: unknown) =>
      found.some(({ sheet }) => refersTo(String(formula), sheet.name));
    return {
      edition: edition.number,
      sheets: found.sort((one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet)),
      names: names.items
        .filter(({ name, formula }) => ours.includes(name.toLowerCase()) && pointsHere(formula))
        .map(({ name }) => name),
    };
  });
}

function lightOf(edition: Edition): string {
  return edition.name(LIGHT).toLowerCase();
}

/** In lower case, those of older templates too. */
function definedNamesOf(edition: Edition): readonly string[] {
  const { number } = edition;
  const yearly = YEARLY_NAMES.map((name) => (number === 1 ? name : `${name}_${number}`));
  const now = DEFINED_NAMES.map((name) => edition.name(name));
  return [...now, ...yearly].map((name) => name.toLowerCase());
}

function refersTo(formula: string, sheetName: string): boolean {
  return formulaParts(formula).some(
    ({ kind, text }) =>
      kind === "reference" && sheetReference(text).sheet?.toLowerCase() === sheetName.toLowerCase(),
  );
}

function roleTitled(title: string): CaseSheetRole | null {
  const { guide } = workbookTexts.sheets;
  // The Guide's title says more from template to template.
  const [product = ""] = guide.title.split(":");
  if (title.startsWith(`${product}:`)) return "guide";
  return SHEET_ROLES.find((role) => workbookTexts.sheets[role].title === title) ?? null;
}
