import { workbookTexts } from "../../locales/en/workbook";
import { formula, HEADER_ROWS, quotedText, type CaseContext } from "./case-context";
import { exampleLines, type ExampleLine } from "./example-tei";
import { generalInputs, referenceInputs, type SingleInput } from "./single-inputs";
import { INPUT_ROWS, LINES, listArea, INPUT_LISTS } from "./inputs-layout";
import type { NamePlan, PlanCell, SheetPlan, ValidationPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet, timelineColumns } from "./sheet-frame";
import { STYLES } from "./styles";

const texts = workbookTexts.inputs;

/** The sheet that holds every number a person types, and the names of its single values. */
export function inputsSheet(context: CaseContext): { sheet: SheetPlan; names: NamePlan[] } {
  const { timeline, options } = context;
  const draft = new SheetDraft();
  const example = options.example === null ? null : exampleLines();

  putHeader(draft, context);
  const general = putSingleInputs(
    draft,
    context,
    INPUT_ROWS.general,
    texts.general,
    generalInputs(context),
  );
  putLines(draft, context, "costs", "C", example?.costs ?? []);
  putLines(draft, context, "benefits", "B", example?.benefits ?? []);
  const reference = putSingleInputs(
    draft,
    context,
    INPUT_ROWS.reference,
    texts.reference,
    referenceInputs(context),
  );
  putLists(draft, context);

  const sheet = framedSheet(context, "inputs", draft, `${timeline.initial}2`, {
    columnWidths: timelineColumns(timeline),
    frozen: `A1:D${HEADER_ROWS.periods}`,
    validations: [
      ...general.validations,
      ...lineValidations(context, "costs"),
      ...lineValidations(context, "benefits"),
    ],
    page: {
      orientation: "Landscape",
      printArea: `A1:${timeline.afterTotal}${INPUT_ROWS.firstListItem + texts.costCategories.length - 1}`,
      titleRows: `$${HEADER_ROWS.labels}:$${HEADER_ROWS.periods}`,
      pagesHigh: null,
    },
  });
  return { sheet, names: [...general.names, ...reference.names] };
}

function putHeader(draft: SheetDraft, { timeline, edition }: CaseContext): void {
  const { labels, calendarYears, periods } = HEADER_ROWS;
  const unit = workbookTexts.periodUnits[timeline.unit];
  const header = `B${labels}:${timeline.afterTotal}${labels}`;
  draft.style(header, STYLES.header);
  draft.put(
    `C${labels}`,
    formula(`=${quotedText(workbookTexts.amountsIn)}&${edition.name("Currency")}`),
  );
  draft.put(`D${labels}`, texts.valueHeader);
  draft.put(`C${calendarYears}`, workbookTexts.calendarYear, STYLES.subheader);
  draft.put(`C${periods}`, unit.number, STYLES.subheader);
  const { initial } = timeline;
  for (const column of timeline.columns) {
    const period = `${column}$${periods}`;
    draft.put(
      `${column}${labels}`,
      formula(
        `=IF(${period}=0,${quotedText(workbookTexts.initial)},${quotedText(`${unit.label} `)}&${period})`,
      ),
      STYLES.headerRight,
    );
    draft.put(
      `${column}${calendarYears}`,
      formula(`=IF(${period}=0,"",${edition.name("FirstYear")}+${period}-1)`),
      STYLES.subheaderRight,
    );
    draft.put(
      `${column}${periods}`,
      formula(`=COLUMNS($${initial}${periods}:${column}${periods})-1`),
      STYLES.subheaderRight,
    );
  }
  draft.put(`${timeline.total}${labels}`, workbookTexts.total, STYLES.headerRight);
  draft.put(`${timeline.afterTotal}${labels}`, texts.stateHeader, STYLES.headerIndented);
}

function putSingleInputs(
  draft: SheetDraft,
  { timeline, edition }: CaseContext,
  heading: number,
  title: string,
  inputs: readonly SingleInput[],
): { names: NamePlan[]; validations: ValidationPlan[] } {
  putSection(draft, heading, title, timeline.afterTotal);
  const names: NamePlan[] = [];
  const validations: ValidationPlan[] = [];
  inputs.forEach((input, index) => {
    const address = `D${heading + 1 + index}`;
    draft.put(`C${heading + 1 + index}`, input.label);
    draft.put(address, input.content, input.style);
    if (input.note !== null) draft.put(`E${heading + 1 + index}`, input.note, STYLES.note);
    names.push({
      name: edition.name(input.name),
      refersTo: `=${edition.on("inputs")}$D$${heading + 1 + index}`,
    });
    if (input.validation) validations.push({ address, ...input.validation });
  });
  return { names, validations };
}

function putSection(draft: SheetDraft, row: number, title: string, last: string): void {
  draft.style(`B${row}:${last}${row}`, STYLES.section);
  draft.put(`B${row}`, title);
}

function putLines(
  draft: SheetDraft,
  { timeline }: CaseContext,
  kind: "costs" | "benefits",
  letter: string,
  lines: readonly ExampleLine[],
): void {
  const table = INPUT_ROWS[kind];
  const { columns, initial, last, total, afterTotal } = timeline;
  putSection(draft, table.heading, texts[kind], afterTotal);
  for (let index = 0; index < LINES; index++) {
    const row = table.first + index;
    const line = lines[index];
    draft.put(`B${row}`, `${letter}${String(index + 1).padStart(2, "0")}`, STYLES.unit);
    draft.put(`C${row}`, line?.label ?? null, STYLES.inputText);
    draft.put(`D${row}`, line?.group ?? null, STYLES.inputText);
    columns.forEach((column, period) => {
      const amount: PlanCell = line?.amounts[period] ?? null;
      draft.put(`${column}${row}`, amount === 0 ? null : amount, STYLES.inputMoney);
    });
    draft.put(`${total}${row}`, formula(`=SUM(${initial}${row}:${last}${row})`), STYLES.money);
    draft.put(
      `${afterTotal}${row}`,
      lineState(kind, `$${initial}${row}:$${last}${row}`, row),
      STYLES.problem,
    );
  }
  draft.style(`B${table.total}:D${table.total}`, STYLES.labelTotal);
  draft.put(`C${table.total}`, kind === "costs" ? texts.totalCosts : texts.totalBenefits);
  for (const column of [...columns, total]) {
    draft.put(
      `${column}${table.total}`,
      formula(`=SUM(${column}${table.first}:${column}${table.last})`),
      STYLES.moneyTotal,
    );
  }
}

/** Says what is wrong with a line, in the line; empty while nothing is. */
function lineState(kind: "costs" | "benefits", amounts: string, row: number): PlanCell {
  const { states } = texts;
  const groups = listArea(kind === "costs" ? "categories" : "sources");
  const noGroup = kind === "costs" ? states.noCategory : states.noSource;
  return formula(
    `=IF(COUNTA(${amounts})>COUNT(${amounts}),${quotedText(states.text)},` +
      `IF(AND(COUNT(${amounts})>0,COUNTIF(${groups},$D${row})=0),${quotedText(noGroup)},` +
      `IF(COUNTIF(${amounts},"<0")>0,${quotedText(states.negative)},"")))`,
  );
}

/** Amounts beyond this are typing errors in any currency. */
const LARGEST_AMOUNT = 1e12;

function lineValidations({ timeline }: CaseContext, kind: "costs" | "benefits"): ValidationPlan[] {
  const { first, last } = INPUT_ROWS[kind];
  const isCost = kind === "costs";
  return [
    {
      address: `D${first}:D${last}`,
      rule: { kind: "list", source: `=${listArea(isCost ? "categories" : "sources")}` },
      prompt: isCost ? texts.prompts.category : texts.prompts.source,
    },
    {
      address: `${timeline.initial}${first}:${timeline.last}${last}`,
      rule: { kind: "decimal", least: -LARGEST_AMOUNT, most: LARGEST_AMOUNT },
      prompt: isCost ? texts.prompts.cost : texts.prompts.benefit,
    },
  ];
}

function putLists(draft: SheetDraft, { timeline }: CaseContext): void {
  putSection(draft, INPUT_ROWS.lists, texts.lists, timeline.afterTotal);
  const headers = {
    categories: texts.categoryList,
    sources: texts.sourceList,
    timings: texts.timingList,
    offsets: texts.offsetList,
  } as const;
  for (const list of ["categories", "sources", "timings", "offsets"] as const) {
    const { column, items } = INPUT_LISTS[list];
    draft.put(`${column}${INPUT_ROWS.lists + 1}`, headers[list], STYLES.unit);
    items.forEach((item, index) => {
      draft.put(`${column}${INPUT_ROWS.firstListItem + index}`, item, STYLES.label);
    });
  }
}
