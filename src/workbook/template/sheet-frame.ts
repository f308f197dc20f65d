import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import type { ConditionalFormatPlan, SheetPlan, CaseSheetRole } from "./plan";
import type { SheetDraft } from "./sheet-draft";
import { PALETTE, STYLES } from "./styles";
import type { Timeline } from "./timeline";

type SheetParts = Pick<SheetPlan, "columnWidths" | "frozen" | "page"> &
  Partial<Pick<SheetPlan, "validations" | "conditionalFormats" | "charts" | "rowHeights">>;

/** Both sheets with a timeline have the same columns; three years fit a laptop beside the pane. */
export function timelineColumns({
  initial,
  total,
  afterTotal,
}: Timeline): SheetPlan["columnWidths"] {
  return [
    { address: "A:A", width: 8 },
    { address: "B:B", width: 24 },
    { address: "C:C", width: 168 },
    { address: "D:D", width: 106 },
    { address: `${initial}:${total}`, width: 66 },
    { address: `${afterTotal}:${afterTotal}`, width: 96 },
  ];
}

const TAB_COLORS: Record<CaseSheetRole, string> = {
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
    validations: [],
    charts: [],
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
