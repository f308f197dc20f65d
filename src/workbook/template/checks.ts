import { workbookTexts } from "../../locales/en/workbook";
import { formula, quotedText, type CaseContext } from "./case-context";
import { cashFlowReferences } from "./cash-flow-references";
import { checkItems, type CheckItem } from "./check-items";
import { measureCell } from "./measures";
import type { NamePlan, SheetPlan, TextLook } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { PALETTE, STYLES } from "./styles";

const texts = workbookTexts.checks;

const HEADER = 4;
const FIRST = HEADER + 1;

/** Where whoever reads the checks finds them. */
export const FIRST_CHECK_ROW = FIRST;
export const CHECK_COLUMNS = { first: "B", last: "H" } as const;

/** Above numbers to the right; above the state with its indent. */
const HEADER_STYLES = [
  STYLES.header,
  STYLES.header,
  STYLES.headerRight,
  STYLES.headerRight,
  STYLES.headerRight,
  STYLES.headerIndented,
  STYLES.header,
];

/** Every check with its state, and below them the light that heads all sheets. */
export function checksSheet(context: CaseContext): { sheet: SheetPlan; names: NamePlan[] } {
  const draft = new SheetDraft();
  const items = checkItems(context);
  const last = FIRST + items.length - 1;
  texts.headers.forEach((header, index) => {
    const style = HEADER_STYLES[index] ?? STYLES.header;
    draft.put(`${"BCDEFGH".charAt(index)}${HEADER}`, header, style);
  });
  items.forEach((item, index) => {
    putItem(draft, context, item, FIRST + index, index + 1);
  });
  const overall = putOverall(draft, context, last + 2, `$G$${FIRST}:$G$${last}`);

  const sheet = framedSheet(context, "checks", draft, "D2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 24 },
      { address: "C:C", width: 290 },
      { address: "D:F", width: 78 },
      { address: "G:G", width: 96 },
      { address: "H:H", width: 320 },
    ],
    conditionalFormats: [{ address: `G${FIRST}:G${last}`, looks: STATE_LOOKS }],
    frozen: null,
    page: {
      orientation: "Landscape",
      printArea: `A1:H${overall.lastRow}`,
      titleRows: `$${HEADER}:$${HEADER}`,
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: 1,
    },
  });
  return { sheet, names: overall.names };
}

function putItem(
  draft: SheetDraft,
  context: CaseContext,
  item: CheckItem,
  row: number,
  number: number,
): void {
  const [what, remedy] = texts.items[item.name];
  const isCount = item.judge === "count" || item.judge === "note";
  const numbers = isCount
    ? { own: STYLES.counted, link: STYLES.countedLink }
    : { own: STYLES.checked, link: STYLES.checkedLink };
  draft.put(`B${row}`, number, STYLES.ruledNumber);
  draft.put(`C${row}`, what, STYLES.ruled);
  draft.put(`D${row}`, formula(`=${item.value}`), numbers.link);
  draft.put(`E${row}`, item.mustEqual === "0" ? 0 : formula(`=${item.mustEqual}`), numbers.link);
  draft.put(
    `F${row}`,
    formula(
      typeof item.judge === "object"
        ? `=IF(AND(ISNUMBER(D${row}),ISNUMBER(E${row})),D${row}-E${row},"")`
        : `=D${row}-E${row}`,
    ),
    numbers.own,
  );
  draft.put(`G${row}`, formula(`=${state(context, item, row)}`), STYLES.state);
  draft.put(
    `H${row}`,
    formula(
      `=IF(OR(G${row}=${quotedText(texts.check)},G${row}=${quotedText(texts.note)}),${quotedText(remedy)},"")`,
    ),
    STYLES.ruledNote,
  );
}

/** "OK", or what it is instead. A difference that is no number, an error included, never passes. */
function state(context: CaseContext, item: CheckItem, row: number): string {
  const ok = quotedText(texts.ok);
  const check = quotedText(texts.check);
  switch (item.judge) {
    case "money":
      return `IF(ISNUMBER(F${row}),IF(ABS(F${row})<=${moneyTolerance(context, row)},${ok},${check}),${check})`;
    case "count":
      return `IF(ISNUMBER(F${row}),IF(F${row}=0,${ok},${check}),${check})`;
    case "note":
      return `IF(ISNUMBER(F${row}),IF(F${row}=0,${ok},${quotedText(texts.note)}),${check})`;
    default: {
      const agreement = `${context.edition.on("results")}${measureCell(item.judge.measure, "agreement")}`;
      const { agrees, addInNotLoaded, notReached } = workbookTexts.results;
      const others = [addInNotLoaded, notReached, workbookTexts.notAvailable].map(
        (text) => `${agreement}=${quotedText(text)}`,
      );
      return (
        `IF(${agreement}=${quotedText(agrees)},${ok},` +
        `IF(OR(${others.join(",")}),${agreement},${check}))`
      );
    }
  }
}

/** Rounding of doubles grows with the money moved, so the tolerance does too. */
function moneyTolerance(context: CaseContext, row: number): string {
  const at = cashFlowReferences(context);
  const tolerance = context.edition.name("CheckTolerance");
  return `${tolerance}*(1+ABS(D${row})+ABS(${at.total(["forecast", "totalBenefits"])})+ABS(${at.total(["forecast", "totalCosts"])}))`;
}

function putOverall(
  draft: SheetDraft,
  context: CaseContext,
  heading: number,
  states: string,
): { names: NamePlan[]; lastRow: number } {
  const { edition } = context;
  const at = cashFlowReferences(context);
  const failing = edition.name("ChecksFailing");
  const { bullet, one, many, word } = texts.attention;
  const unit = workbookTexts.years;
  const close = edition.name("ReportClose");
  const isEmpty = `${at.total(["forecast", "totalBenefits"])}+${at.total(["forecast", "totalCosts"])}=0`;
  const horizon = edition.name("Horizon");
  const notes = `D${heading + 2}`;
  const toNote = texts.toNote.map(quotedText).join(`&${notes}&`);
  const rows = [
    {
      label: texts.failing,
      text: `COUNTIF(${states},${quotedText(texts.check)})`,
      name: "ChecksFailing",
    },
    { label: texts.notes, text: `COUNTIF(${states},${quotedText(texts.note)})`, name: null },
    {
      label: texts.light,
      text:
        `IF(${failing}>0,${quotedText(bullet)}&${failing}&IF(${failing}=1,${quotedText(one)},` +
        `${quotedText(many)})&${quotedText(word)}&IF(${notes}=0,"",${toNote}),` +
        `IF(${isEmpty},${quotedText(texts.empty)},` +
        `${quotedText(texts.allPass)}&IF(${notes}=0,"",${toNote})))`,
      name: "CheckLight",
    },
    {
      label: texts.caseLine,
      text:
        `${edition.name("Company")}&${quotedText(`  ·  ${workbookTexts.caseLine.amountsIn}`)}` +
        `&${edition.name("Currency")}&"  ·  "&${horizon}` +
        `&IF(${horizon}=1,${quotedText(` ${unit.one}`)},${quotedText(` ${unit.many}`)})` +
        `&${quotedText(workbookTexts.caseLine.from)}&${at.laterPeriods("labels").split(":")[0] ?? ""}` +
        `&"  ·  "&IF(${close}="",IF(${edition.name("ShownClosed")}<0,${quotedText(workbookTexts.caseLine.noneClosed)},` +
        `${quotedText(workbookTexts.caseLine.closedTo)}&INDEX(${at.row("labels")},1,${edition.name("ShownClosed")}+1)),` +
        `${quotedText(workbookTexts.caseLine.report)}&${close})` +
        `&IF(${edition.name("GateNow")}="","",${quotedText(workbookTexts.caseLine.gate)}&${edition.name("GateNow")})`,
      name: "CaseLine",
    },
  ] as const;
  draft.style(`B${heading}:H${heading}`, STYLES.section);
  draft.put(`B${heading}`, texts.overall);
  const names: NamePlan[] = [];
  rows.forEach(({ label, text, name }, index) => {
    const row = heading + 1 + index;
    draft.put(`C${row}`, label);
    draft.put(`D${row}`, formula(`=${text}`), STYLES.left);
    if (name === null) return;
    names.push({ name: edition.name(name), refersTo: `=${edition.on("checks")}$D$${row}` });
  });
  return { names, lastRow: heading + rows.length };
}

const STATE_LOOKS: readonly TextLook[] = [
  { text: texts.ok, fontColor: PALETTE.good, fill: null },
  { text: texts.check, fontColor: PALETTE.bad, fill: PALETTE.badFill },
  { text: texts.note, fontColor: PALETTE.warning, fill: PALETTE.warningFill },
];
