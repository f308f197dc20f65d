import { workbookTexts } from "../../locales/en/workbook";
import { formula, quotedText, type CaseContext } from "./case-context";
import { INPUT_LISTS, listArea } from "./inputs-layout";
import { HEADER_ROWS } from "./line-columns";
import type { ConditionalFormatPlan } from "./plan";
import type { SheetDraft } from "./sheet-draft";
import { PALETTE, STYLES } from "./styles";

const texts = workbookTexts.timeline;

/** The timeline itself, on Cash flow: year above quarter, the number of the period, its year. */
export function putTimeline(draft: SheetDraft, { timeline, edition }: CaseContext): void {
  const { years, labels, periods, yearNumbers } = HEADER_ROWS;
  const quarters = edition.name("QuartersPerYear");
  const inputs = edition.on("inputs");
  for (const column of timeline.columns) {
    const period = `${column}$${periods}`;
    const year = `${column}$${yearNumbers}`;
    const end = `EDATE(${edition.name("CaseStart")},${period}*${edition.name("MonthsPerYear")}/${quarters})-1`;
    const month = `INDEX(${inputs}${listArea("months")},MONTH(${end}))`;
    draft.put(
      `${column}${years}`,
      formula(
        `=IF(AND(${period}>0,MOD(${period}-1,${quarters})=0),${quotedText(`${texts.year} `)}&${year},"")`,
      ),
      STYLES.header,
    );
    draft.put(
      `${column}${labels}`,
      formula(`=IF(${period}=0,${quotedText(texts.initial)},${month}&" "&YEAR(${end}))`),
      STYLES.headerRight,
    );
    draft.put(
      `${column}${periods}`,
      formula(`=COLUMNS($${timeline.initial}${periods}:${column}${periods})-1`),
      STYLES.subheaderRight,
    );
    draft.put(
      `${column}${yearNumbers}`,
      formula(`=ROUNDUP(${period}/${quarters},0)`),
      STYLES.subheaderRight,
    );
  }
}

/** The timeline as it stands on Cash flow, on every other sheet that has one. */
export function putTimelineLinks(draft: SheetDraft, { timeline, edition }: CaseContext): void {
  const { years, labels, periods, yearNumbers } = HEADER_ROWS;
  for (const column of timeline.columns) {
    for (const [row, style] of [
      [years, STYLES.header],
      [labels, STYLES.headerRight],
      [periods, STYLES.subheaderLink],
      [yearNumbers, STYLES.subheaderLink],
    ] as const) {
      draft.put(`${column}${row}`, formula(`=${edition.on("cashFlow")}${column}$${row}`), style);
    }
  }
}

/** Labels of the four rows, and the bar over everything left of the quarters. */
export function putTimelineLabels(draft: SheetDraft, { edition }: CaseContext): void {
  const { years, labels, periods, yearNumbers } = HEADER_ROWS;
  draft.style(`B${years}:Q${labels}`, STYLES.header);
  draft.put(`C${labels}`, formula(`=${quotedText(texts.amountsIn)}&${edition.name("Currency")}`));
  draft.put(`C${periods}`, texts.quarterNumber, STYLES.subheader);
  draft.put(`C${yearNumbers}`, texts.yearNumber, STYLES.subheader);
}

/** The closed quarters of an area are shaded, the quarter that runs is marked in the header. */
export function timelineLooks(
  { timeline, edition }: CaseContext,
  areas: readonly { readonly first: number; readonly last: number }[],
): ConditionalFormatPlan[] {
  const { initial, last } = timeline;
  const { labels, periods } = HEADER_ROWS;
  const period = `${initial}$${periods}`;
  const shown = edition.name("ShownClosed");
  return [
    {
      address: `${initial}${labels}:${last}${labels}`,
      looks: [
        { formula: `=${period}=MAX(${shown}+1,1)`, fontColor: PALETTE.white, fill: PALETTE.accent },
      ],
    },
    ...areas.map((area) => ({
      address: `${initial}${area.first}:${last}${area.last}`,
      looks: [{ formula: `=${period}<=${shown}`, fontColor: null, fill: PALETTE.band }],
    })),
  ];
}

/** The words of a list, for a formula that compares with one of them. */
export function listWord(list: keyof typeof INPUT_LISTS, index: number): string {
  return quotedText(String(INPUT_LISTS[list].items[index] ?? ""));
}
