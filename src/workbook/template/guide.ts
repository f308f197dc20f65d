import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import { PUBLISHED_CASE } from "./example-tei";
import { measureCell, type MeasureName } from "./measures";
import { DEFINED_NAMES, SHEET_ROLES } from "./naming";
import type { SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";
import { ADD_IN_VERSION, TEMPLATE_VERSION } from "./version";

const texts = workbookTexts.guide;

const FIRST = 4;

/** What the workbook is for and how to fill it: the first sheet anybody sees. */
export function guideSheet(context: CaseContext): SheetPlan {
  const { edition, options } = context;
  const page = new GuidePage();

  page.section(texts.purposeTitle);
  for (const line of texts.purpose) page.line(line);
  page.section(texts.stepsTitle);
  texts.steps.forEach((step, index) => {
    page.numbered(index + 1, step);
  });
  page.section(texts.coloursTitle);
  for (const [key, meaning] of Object.entries(texts.colours)) {
    page.sample(COLOUR_SAMPLES[key as keyof typeof COLOUR_SAMPLES], meaning);
  }
  page.section(texts.sheetsTitle);
  for (const role of SHEET_ROLES) {
    page.pair(edition.sheet(role), workbookTexts.sheets[role].purpose);
  }
  page.section(texts.gatesTitle);
  for (const [gate, meaning] of texts.gates) page.pair(gate, meaning);
  page.section(texts.conventionsTitle);
  for (const [term, meaning] of texts.conventions) page.pair(term, meaning);
  if (options.example !== null) {
    page.section(texts.exampleTitle);
    for (const line of texts.examples[options.example]) page.line(line);
    if (options.example === "tei") putPublished(page, context);
  }
  page.section(texts.namesTitle);
  for (const name of DEFINED_NAMES) {
    page.pair(edition.name(name), workbookTexts.definedNames[name]);
  }
  page.section(texts.aboutTitle);
  page.line(`${texts.version} ${ADD_IN_VERSION}, ${texts.template} ${TEMPLATE_VERSION}`);
  page.line(texts.privacy);

  return framedSheet(context, "guide", page.draft, "D2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 24 },
      { address: "C:C", width: 160 },
      { address: "D:E", width: 110 },
      { address: "F:F", width: 190 },
    ],
    frozen: null,
    page: {
      orientation: "Portrait",
      printArea: `A1:F${page.lastRow}`,
      titleRows: null,
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: 1,
    },
  });
}

/** Cells that look like what they explain. */
const COLOUR_SAMPLES = {
  input: STYLES.inputSample,
  formula: STYLES.label,
  link: STYLES.labelLink,
  total: STYLES.labelTotal,
  warning: STYLES.problem,
  closed: STYLES.closedSample,
} as const satisfies Record<keyof typeof texts.colours, CellStyle>;

/** The Guide's page, written from top to bottom. */
class GuidePage {
  readonly draft = new SheetDraft();
  lastRow = FIRST - 1;

  section(title: string): void {
    if (this.lastRow >= FIRST) this.lastRow += 1;
    this.lastRow += 1;
    this.draft.style(`B${this.lastRow}:F${this.lastRow}`, STYLES.section);
    this.draft.put(`B${this.lastRow}`, title);
  }

  line(text: string): void {
    this.lastRow += 1;
    this.draft.put(`C${this.lastRow}`, text);
  }

  numbered(number: number, text: string): void {
    this.line(text);
    this.draft.put(`B${this.lastRow}`, number, STYLES.stepNumber);
  }

  pair(term: string, meaning: string): void {
    this.line(term);
    this.draft.style(`C${this.lastRow}`, STYLES.term);
    this.draft.put(`D${this.lastRow}`, meaning);
  }

  sample(style: CellStyle, meaning: string): void {
    this.line(texts.sampleText);
    this.draft.style(`C${this.lastRow}`, style);
    this.draft.put(`D${this.lastRow}`, meaning);
  }
}

/** The published results beside this workbook's. */
function putPublished(page: GuidePage, { edition }: CaseContext): void {
  const [measure, published, ours] = texts.exampleHeaders;
  page.line(measure);
  page.draft.style(`C${page.lastRow}:E${page.lastRow}`, STYLES.headerRight);
  page.draft.style(`C${page.lastRow}`, STYLES.header);
  page.draft.put(`D${page.lastRow}`, published);
  page.draft.put(`E${page.lastRow}`, ours);
  const rows: [MeasureName, number, CellStyle][] = [
    ["presentValueBenefits", PUBLISHED_CASE.presentValueBenefits, STYLES.money],
    ["presentValueCosts", PUBLISHED_CASE.presentValueCosts, STYLES.money],
    ["npv", PUBLISHED_CASE.netPresentValue, STYLES.money],
    ["roi", PUBLISHED_CASE.returnOnInvestment, STYLES.percent],
  ];
  for (const [name, value, style] of rows) {
    const label = workbookTexts.results.measures[name];
    if (typeof label !== "string") continue;
    page.line(label);
    page.draft.put(`D${page.lastRow}`, value, style);
    page.draft.put(`E${page.lastRow}`, formula(`=${edition.on("results")}${measureCell(name)}`), {
      ...style,
      color: STYLES.labelLink.color,
      align: "Right",
    });
  }
}
