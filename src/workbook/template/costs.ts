import { workbookTexts } from "../../locales/en/workbook";
import type { CostRow } from "./case-content";
import { formula, type CaseContext } from "./case-context";
import { listArea } from "./inputs-layout";
import { COST_COLUMNS, COST_ROWS, HEADER_ROWS, tableArea, USERS_ROW } from "./line-columns";
import { lineState, planArea, rangeFault, scenarioFactor } from "./line-formulas";
import {
  headerHeight,
  leftColumns,
  putLineTotals,
  putPlanRow,
  putTableHeader,
  typedOverLook,
} from "./line-sheet";
import type { SheetPlan, ValidationPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";
import { listWord, putTimelineLabels, putTimelineLinks, timelineLooks } from "./timeline-header";
import { timelinePage } from "./timeline-page";

const texts = workbookTexts.costs;
const at = COST_COLUMNS;

/** Cost lines with their drivers, and what they make of every quarter. */
export function costsSheet(context: CaseContext): SheetPlan {
  const { timeline, edition, example } = context;
  const draft = new SheetDraft();
  putTimelineLabels(draft, context);
  putTimelineLinks(draft, context);
  putUsers(draft, context);
  putTableHeader(draft, context, COST_ROWS.header, at, texts.columns);
  for (let index = 0; COST_ROWS.first + index <= COST_ROWS.last; index++) {
    putLine(draft, context, COST_ROWS.first + index, index, example.costs[index]);
  }
  putLineTotals(draft, context, COST_ROWS, texts.total, [at.total]);

  return framedSheet(context, "costs", draft, "E2", {
    columnWidths: leftColumns(context, [
      ["E", 84],
      ["F", 58],
      ["G", 52],
      ["H", 62],
      ["I:J", 36],
      ["K", 46],
      ["L", 72],
      ["M:N", 40],
      ["O", 40],
      ["P", 66],
      ["Q", 112],
    ]),
    tables: [{ name: edition.table("costs"), address: tableArea(COST_ROWS, timeline) }],
    frozen: `A1:D${HEADER_ROWS.yearNumbers}`,
    rowHeights: [headerHeight(COST_ROWS.header)],
    validations: validations(context),
    conditionalFormats: [
      ...typedOverLook(context, USERS_ROW, USERS_ROW),
      ...typedOverLook(context, COST_ROWS.first, COST_ROWS.last),
      ...timelineLooks(context, [{ first: COST_ROWS.first, last: COST_ROWS.last }]),
    ],
    page: timelinePage(context, { lastRow: COST_ROWS.total, pagesHigh: 1 }),
  });
}

function putUsers(draft: SheetDraft, { timeline, edition, example }: CaseContext): void {
  draft.put(`C${USERS_ROW}`, texts.users, STYLES.label);
  draft.put(`D${USERS_ROW}`, texts.usersUnit, STYLES.unit);
  timeline.columns.forEach((column, period) => {
    draft.put(
      `${column}${USERS_ROW}`,
      example.users[period] ?? formula(`=${edition.name("CrmUsers")}`),
      STYLES.planned,
    );
  });
}

function putLine(
  draft: SheetDraft,
  context: CaseContext,
  row: number,
  index: number,
  line: CostRow | undefined,
): void {
  const typed: [keyof typeof at, CellStyle][] = [
    ["label", STYLES.inputText],
    ["category", STYLES.inputText],
    ["owner", STYLES.inputText],
    ["type", STYLES.inputText],
    ["basis", STYLES.inputText],
    ["amount", STYLES.inputMoney],
    ["start", STYLES.inputWhole],
    ["end", STYLES.inputWhole],
    ["growth", STYLES.inputPercent],
    ["contingency", STYLES.inputPercent],
    ["low", STYLES.inputPercent],
    ["high", STYLES.inputPercent],
  ];
  draft.put(
    `${at.line}${row}`,
    line?.line ?? `C${String(index + 1).padStart(2, "0")}`,
    STYLES.unit,
  );
  for (const [column, style] of typed)
    draft.put(`${at[column]}${row}`, line?.[column] ?? null, style);
  const { initial, last } = context.timeline;
  draft.put(
    `${at.factor}${row}`,
    scenarioFactor(context, row, at, ["high", "low"]),
    STYLES.factorShort,
  );
  draft.put(`${at.total}${row}`, formula(`=SUM(${initial}${row}:${last}${row})`), STYLES.money);
  draft.put(
    `${at.state}${row}`,
    lineState(context, row, [at.label, at.end], lineFaults(context, row)),
    STYLES.problem,
  );
  putPlanRow(draft, context, row, (column) => planned(context, column, row), line?.typedOver);
}

/** What the line costs in a period: docs/measurement-model.md, Plan. */
function planned({ timeline, edition }: CaseContext, column: string, row: number): string {
  const period = `${column}$${HEADER_ROWS.periods}`;
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const start = `N(${cell("start")})`;
  const end =
    `IF(${cell("type")}=${listWord("costTypes", 0)},${start},` +
    `IF(${cell("end")}="",$${timeline.last}$${HEADER_ROWS.periods},${cell("end")}))`;
  return (
    `IF(AND(${period}>=${start},${period}<=${end}),N(${cell("amount")})` +
    `*IF(${cell("basis")}=${listWord("costBases", 1)},${column}$${USERS_ROW},1)` +
    `*(1+N(${cell("growth")}))^MAX(0,ROUNDUP(${period}/${edition.name("QuartersPerYear")},0)-1)` +
    `*(1+N(${cell("contingency")})),0)`
  );
}

/** What can be wrong with a line, in the order in which it is told. */
function lineFaults({ timeline, edition }: CaseContext, row: number): [string, string][] {
  const inputs = edition.on("inputs");
  const { states } = texts;
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const plan = planArea(timeline, row);
  const notIn = (list: "categories" | "costTypes" | "costBases", name: keyof typeof at) =>
    `COUNTIF(${inputs}${listArea(list)},${cell(name)})=0`;
  const period = `$${timeline.last}$${HEADER_ROWS.periods}`;
  return [
    [`COUNT(${plan})<COLUMNS(${plan})`, states.text],
    [`COUNTIF(${plan},"<0")>0`, states.negative],
    [notIn("categories", "category"), states.noCategory],
    [`AND(N(${cell("amount")})<>0,${notIn("costTypes", "type")})`, states.noType],
    [`AND(N(${cell("amount")})<>0,${notIn("costBases", "basis")})`, states.noBasis],
    [
      `OR(N(${cell("start")})<0,N(${cell("start")})>${period},N(${cell("end")})>${period})`,
      states.period,
    ],
    [
      `AND(${cell("type")}=${listWord("costTypes", 1)},${cell("end")}<>"",N(${cell("end")})<N(${cell("start")}))`,
      states.order,
    ],
    [rangeFault(row, at), states.range],
  ];
}

function validations({ edition }: CaseContext): ValidationPlan[] {
  const inputs = edition.on("inputs");
  const { first, last } = COST_ROWS;
  const area = (column: keyof typeof at) => `${at[column]}${first}:${at[column]}${last}`;
  const list = (column: keyof typeof at, name: Parameters<typeof listArea>[0]) => ({
    address: area(column),
    rule: { kind: "list" as const, source: `=${inputs}${listArea(name)}` },
    prompt: texts.prompts[column as keyof typeof texts.prompts],
  });
  const share = (column: keyof typeof texts.prompts, least: number, most: number) => ({
    address: area(column),
    rule: { kind: "decimal" as const, least, most },
    prompt: texts.prompts[column],
  });
  return [
    list("category", "categories"),
    list("type", "costTypes"),
    list("basis", "costBases"),
    share("amount", -1e12, 1e12),
    share("growth", -0.99, 10),
    share("contingency", 0, 10),
    share("low", 0, 1),
    share("high", 1, 10),
  ];
}
