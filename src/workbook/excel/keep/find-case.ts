import { workbookTexts } from "../../../locales/en/workbook";
import { DEFINED_NAMES, editionNumbered, SHEET_ROLES } from "../../template/naming";
import type { CaseSheetRole } from "../../template/plan";
import { formulaParts, sheetReference } from "./formula-parts";
import type { OpenSheet } from "./open-sheets";
import { YEARLY_NAMES } from "./yearly-template";

/** One edition of the measurement workbook, of this template or an older one. */
export interface FoundCase {
  readonly edition: number;
  /** Its sheets that are left, in the workbook's order, whatever they are called now. */
  readonly sheets: readonly CaseSheet[];
  /** Its defined names that are left, as the workbook has them. */
  readonly names: readonly string[];
}

export interface CaseSheet {
  readonly role: CaseSheetRole;
  readonly sheet: OpenSheet;
}

/** The name whose cell every sheet of a case shows below its title. */
const LIGHT = "CheckLight";
const LIGHT_NAME = new RegExp(`^${LIGHT}(?:_(\\d+))?$`, "i");

/**
 * The cases of a workbook, in the order of their numbers. A sheet is one of a case if the light of
 * that case stands below the title that we give; of two that are alike, the one of our name.
 */
export async function findCases(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
): Promise<readonly FoundCase[]> {
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
  return editionsIn(names.items.map(({ name }) => name)).map((number) => {
    const edition = editionNumbered(number);
    const found = SHEET_ROLES.flatMap((role) => {
      const alike = lit.filter(
        (one) => one.role === role && one.light === `=${named(LIGHT, number)}`,
      );
      const ofOurName = alike.find(({ sheet }) => sheet.name === edition.sheet(role));
      return [ofOurName ?? alike[0] ?? []].flat();
    });
    const ours = [...DEFINED_NAMES, ...YEARLY_NAMES].map((name) => named(name, number));
    const pointsHere = (formula: unknown) =>
      found.some(({ sheet }) => refersTo(String(formula), sheet.name));
    return {
      edition: number,
      sheets: found.sort((one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet)),
      names: names.items
        .filter(({ name, formula }) => ours.includes(name.toLowerCase()) && pointsHere(formula))
        .map(({ name }) => name),
    };
  });
}

function editionsIn(names: readonly string[]): readonly number[] {
  const numbers = names.flatMap((name) => {
    const light = LIGHT_NAME.exec(name);
    return light === null ? [] : [Number(light[1] ?? 1)];
  });
  return numbers.sort((one, other) => one - other);
}

function refersTo(formula: string, sheetName: string): boolean {
  return formulaParts(formula).some(
    ({ kind, text }) =>
      kind === "reference" && sheetReference(text).sheet?.toLowerCase() === sheetName.toLowerCase(),
  );
}

function named(name: string, edition: number): string {
  return (edition === 1 ? name : `${name}_${edition}`).toLowerCase();
}

function roleTitled(title: string): CaseSheetRole | null {
  const { guide } = workbookTexts.sheets;
  // The Guide's title says more from template to template.
  const [product = ""] = guide.title.split(":");
  if (title.startsWith(`${product}:`)) return "guide";
  return SHEET_ROLES.find((role) => workbookTexts.sheets[role].title === title) ?? null;
}
