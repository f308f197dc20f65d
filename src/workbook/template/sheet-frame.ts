import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import type { ConditionalFormatPlan, SheetPlan, CaseSheetRole } from "./plan";
import type { SheetDraft } from "./sheet-draft";
import { PALETTE, STYLES } from "./styles";

type SheetParts = Pick<SheetPlan, "columnWidths" | "frozen" | "page"> &
  Partial<
    Pick<
      SheetPlan,
      "validations" | "conditionalFormats" | "charts" | "rowHeights" | "tables" | "isProtected"
    >
  >;

const TAB_COLORS: Record<CaseSheetRole, string> = {
  guide: PALETTE.slate,
  inputs: PALETTE.inputText,
  costs: PALETTE.inputText,
  benefits: PALETTE.inputText,
  actuals: PALETTE.inputText,
  cashFlow: PALETTE.navy,
  customers: PALETTE.inputText,
  results: PALETTE.accent,
  history: PALETTE.accent,
  frozenPlans: PALETTE.slate,
  risk: PALETTE.accent,
  checks: PALETTE.good,
};

/**
 * Completes a sheet: title in row 1; in row 2 the check light in column B and the case in
 * `caseCell`; the name, tab and heights that all sheets share.
 */
export function framedSheet(
  { edition }: CaseContext,
  role: CaseSheetRole,
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
    blocks: draft.blocks(),
    formats: draft.formats(),
    tables: [],
    validations: [],
    charts: [],
    isProtected: true,
    ...parts,
    rowHeights: [
      { address: "1:1", height: 26 },
      { address: "3:3", height: 6 },
      ...(parts.rowHeights ?? []),
    ],
    conditionalFormats: [LIGHT, ...(parts.conditionalFormats ?? [])],
  };
}

/** The light is green unless it says otherwise. */
const LIGHT: ConditionalFormatPlan = {
  address: "B2",
  looks: [
    { text: workbookTexts.checks.attention.word, fontColor: PALETTE.bad, fill: null },
    { text: workbookTexts.checks.empty, fontColor: PALETTE.warning, fill: null },
  ],
};
