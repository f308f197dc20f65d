import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import type { ConditionalFormatPlan, SheetPlan, SheetRole } from "./plan";
import type { SheetDraft } from "./sheet-draft";
import { PALETTE, STYLES } from "./styles";

type SheetParts = Pick<SheetPlan, "columnWidths" | "frozen" | "page"> &
  Partial<Pick<SheetPlan, "validations" | "conditionalFormats" | "charts" | "rowHeights">>;

const WITH_GRIDLINES: readonly SheetRole[] = ["inputs", "cashFlow"];

const TAB_COLORS: Record<SheetRole, string> = {
  guide: PALETTE.slate,
  inputs: PALETTE.inputText,
  cashFlow: PALETTE.navy,
  results: PALETTE.accent,
  checks: PALETTE.good,
};

/**
 * Completes a sheet: title in row 1; in row 2 the check light in column B and the case in
 * `caseCell`; the name, tab and heights that all sheets share.
 */
export function framedSheet(
  { edition }: CaseContext,
  role: SheetRole,
  draft: SheetDraft,
  caseCell: string,
  parts: SheetParts,
): SheetPlan {
  const texts = workbookTexts.sheets[role];
  draft.put("B1", texts.title, STYLES.title);
  draft.put("B2", formula(`=${edition.name("CheckLight")}`), STYLES.light);
  draft.put(caseCell, formula(`=${edition.name("CaseLine")}`), STYLES.status);
  return {
    role,
    name: edition.sheet(role),
    purpose: texts.purpose,
    tabColor: TAB_COLORS[role],
    showGridlines: WITH_GRIDLINES.includes(role),
    blocks: draft.blocks(),
    formats: draft.formats(),
    validations: [],
    charts: [],
    ...parts,
    rowHeights: [
      { address: "1:1", height: 26 },
      { address: "3:3", height: 6 },
      ...(parts.rowHeights ?? []),
    ],
    conditionalFormats: [FAILING_LIGHT, ...(parts.conditionalFormats ?? [])],
  };
}

const FAILING_LIGHT: ConditionalFormatPlan = {
  address: "B2",
  text: workbookTexts.checks.attention[1].trim().split(" ").at(-1) ?? "",
  fontColor: PALETTE.bad,
  fill: null,
};
