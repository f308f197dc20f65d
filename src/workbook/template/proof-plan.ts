import { workbookTexts } from "../../locales/en/workbook";
import { crmOrReason, formula, quotedText } from "./case-context";
import type { SheetPlan, TextLook, WorkbookPlan } from "./plan";
import { PROOF_GROUPS, type ProofCase } from "./proof-cases";
import { SheetDraft } from "./sheet-draft";
import { PALETTE, STYLES, valueStyle } from "./styles";

const texts = workbookTexts.proof;

const HEADER = 4;
const COLUMNS = "BCDEFGH";

const HEADER_STYLES = [
  STYLES.header,
  STYLES.headerRight,
  STYLES.headerRight,
  STYLES.headerRight,
  STYLES.headerIndented,
  STYLES.header,
  STYLES.header,
];

/** One sheet of published examples: source, published value, ours as a live formula, difference. */
export function proofPlan(sheetName: string): WorkbookPlan {
  const draft = new SheetDraft();
  draft.put("B1", texts.title, STYLES.title);
  texts.headers.forEach((header, index) => {
    draft.put(`${COLUMNS.charAt(index)}${HEADER}`, header, HEADER_STYLES[index] ?? STYLES.header);
  });
  let row = HEADER;
  for (const { title, cases } of PROOF_GROUPS) {
    row += 1;
    draft.style(`B${row}:H${row}`, STYLES.section);
    draft.put(`B${row}`, title);
    for (const published of cases) {
      row += 1;
      putCase(draft, published, row);
    }
  }
  draft.put("B2", formula(`=${summary(row)}`), STYLES.status);
  return { sheets: [sheetOf(draft, sheetName, row)], names: [], settings: [], startSheet: "proof" };
}

function putCase(draft: SheetDraft, published: ProofCase, row: number): void {
  const value = valueStyle({ number: published.number });
  draft.style(`B${row}:H${row}`, STYLES.ruled);
  draft.put(`B${row}`, published.what);
  draft.put(`C${row}`, published.published, value);
  draft.put(`D${row}`, formula(`=${crmOrReason(published.formula, texts.addInNotLoaded)}`), value);
  draft.put(`E${row}`, formula(`=IF(ISNUMBER(D${row}),D${row}-C${row},"")`), value);
  draft.put(`F${row}`, formula(`=${verdict(published, row)}`), STYLES.state);
  draft.put(`G${row}`, published.source, STYLES.ruledNote);
  draft.put(`H${row}`, published.wrong ?? null, STYLES.ruledNote);
}

/** Rounding in print is no difference; beyond it, either is wrong, and the case says which. */
function verdict({ tolerance, wrong }: ProofCase, row: number): string {
  const differs = quotedText(wrong === undefined ? texts.differs : texts.publishedIsWrong);
  return (
    `IF(ISNUMBER(D${row}),IF(ABS(E${row})<=${tolerance},${quotedText(texts.agrees)},${differs}),` +
    `IF(ISTEXT(D${row}),D${row},${quotedText(texts.error)}))`
  );
}

function summary(last: number): string {
  const verdicts = `F${HEADER + 1}:F${last}`;
  const count = (text: string) => `COUNTIF(${verdicts},${quotedText(text)})`;
  const [agree, wrong, others] = texts.summary;
  return (
    `${count(texts.agrees)}&${quotedText(agree)}&${count(texts.publishedIsWrong)}&${quotedText(wrong)}` +
    `&COUNTA(${verdicts})-${count(texts.agrees)}-${count(texts.publishedIsWrong)}&${quotedText(others)}`
  );
}

function sheetOf(draft: SheetDraft, name: string, last: number): SheetPlan {
  return {
    role: "proof",
    name,
    purpose: workbookTexts.sheets.proof.purpose,
    tabColor: PALETTE.slate,
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 330 },
      { address: "C:E", width: 82 },
      { address: "F:F", width: 136 },
      { address: "G:G", width: 260 },
      { address: "H:H", width: 330 },
    ],
    rowHeights: [
      { address: "1:1", height: 26 },
      { address: "3:3", height: 6 },
    ],
    blocks: draft.blocks(),
    formats: draft.formats(),
    validations: [],
    conditionalFormats: [{ address: `F${HEADER + 1}:F${last}`, looks: VERDICT_LOOKS }],
    charts: [],
    tables: [],
    isProtected: true,
    frozen: `A1:A${HEADER}`,
    page: {
      orientation: "Landscape",
      printArea: `A1:H${last}`,
      titleRows: `$${HEADER}:$${HEADER}`,
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: null,
    },
  };
}

const VERDICT_LOOKS: readonly TextLook[] = [
  { text: texts.agrees, fontColor: PALETTE.good, fill: null },
  { text: texts.publishedIsWrong, fontColor: PALETTE.warning, fill: PALETTE.warningFill },
  { text: texts.differs, fontColor: PALETTE.bad, fill: PALETTE.badFill },
  { text: texts.error, fontColor: PALETTE.bad, fill: PALETTE.badFill },
];
