import { workbookTexts } from "../../../locales/en/workbook";
import { TEMPLATE_VERSION, versionSetting, type BuiltWith } from "../../template/version";
import { findCaseSheets, type CaseSheets } from "./find-case-sheets";
import { allOrNothing } from "./keep-run";
import { cellsOf, openSheets, readGrids, type Grids } from "./open-sheets";
import { YEARLY_NAMES, YEARLY_TEMPLATE } from "./yearly-template";

/** What one edition of the measurement workbook was built with. */
export interface CaseVersion {
  readonly edition: number;
  /** "1" is the yearly workbook of five sheets, "2" the quarterly one. */
  readonly template: string;
  /** Version of the add-in; null where none is kept. */
  readonly addIn: string | null;
  /** Against the template of this add-in. */
  readonly age: "current" | "older" | "newer";
}

/**
 * Every edition in the open workbook, the lowest number first. What it was built with stands in the
 * workbook's settings; where these are lost, or were not kept yet, on its Guide.
 *
 * @throws {KeepError}
 */
export function caseVersions(): Promise<readonly CaseVersion[]> {
  return allOrNothing("version", {}, async ({ context, begin }) => {
    begin("look");
    const { settings } = context.workbook;
    settings.load("items/key,items/value");
    const sheets = await openSheets(context);
    const cases = await findCaseSheets(context, sheets);
    const guides = cases.flatMap((one) => guideOf(one) ?? []);
    const texts = await readGrids(context, guides, "values");
    return cases.map((one) => {
      const key = versionSetting(one.edition);
      const setting = settings.items.find((item) => item.key === key);
      return version(one, (setting?.value as BuiltWith | undefined) ?? statedOn(one, texts));
    });
  });
}

function version(found: CaseSheets, built: BuiltWith | null): CaseVersion {
  const template = built?.template ?? templateByNames(found);
  const difference = Number(template) - Number(TEMPLATE_VERSION);
  return {
    edition: found.edition,
    template,
    addIn: built?.addIn ?? null,
    age: difference === 0 ? "current" : difference < 0 ? "older" : "newer",
  };
}

const { guide } = workbookTexts;
const STATEMENT = new RegExp(`^${guide.version} (\\S+), ${guide.template} (\\S+)$`);

/** What the Guide says in its last section. */
function statedOn(found: CaseSheets, texts: Grids): BuiltWith | null {
  const sheet = guideOf(found);
  if (sheet === null) return null;
  for (const { row, column } of cellsOf(sheet)) {
    const [, addIn, template] = STATEMENT.exec(String(texts.at(sheet, row, column))) ?? [];
    if (addIn !== undefined && template !== undefined) return { addIn, template };
  }
  return null;
}

function guideOf({ sheets }: CaseSheets) {
  return sheets.find(({ role }) => role === "guide")?.sheet ?? null;
}

function templateByNames({ names }: CaseSheets): string {
  const [first] = YEARLY_NAMES;
  const isYearly = names.some((name) => name.toLowerCase().startsWith(first.toLowerCase()));
  return isYearly ? YEARLY_TEMPLATE : TEMPLATE_VERSION;
}
