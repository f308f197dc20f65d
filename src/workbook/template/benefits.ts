import { workbookTexts } from "../../locales/en/workbook";
import type { BenefitRow } from "./case-content";
import { formula, type CaseContext } from "./case-context";
import { driverArea, listArea } from "./inputs-layout";
import { BENEFIT_COLUMNS, BENEFIT_ROWS, HEADER_ROWS, KEPT_ROW, tableArea } from "./line-columns";
import { lineState, planArea, rangeFault, scenarioFactor } from "./line-formulas";
import {
  headerHeight,
  leftColumns,
  putLineTotals,
  putPlanRow,
  putTableHeader,
  typedOverLook,
} from "./line-sheet";
import type { PlanCell, SheetPlan, ValidationPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";
import { putTimelineLabels, putTimelineLinks, timelineLooks } from "./timeline-header";
import { timelinePage } from "./timeline-page";

const texts = workbookTexts.benefits;
const at = BENEFIT_COLUMNS;

/** Benefit lines from the three sources with what is measured, and what they make of every quarter. */
export function benefitsSheet(context: CaseContext): SheetPlan {
  const { timeline, edition, example } = context;
  const draft = new SheetDraft();
  putTimelineLabels(draft, context);
  putTimelineLinks(draft, context);
  putTableHeader(draft, context, BENEFIT_ROWS.header, at, texts.columns);
  for (let index = 0; BENEFIT_ROWS.first + index <= BENEFIT_ROWS.last; index++) {
    putLine(draft, context, BENEFIT_ROWS.first + index, index, example.benefits[index]);
  }
  putLineTotals(draft, context, BENEFIT_ROWS, texts.total, []);

  return framedSheet(context, "benefits", draft, "E2", {
    columnWidths: leftColumns(context, [
      ["E", 112],
      ["F:G", 50],
      ["H:I", 44],
      ["J:K", 64],
      ["L", 58],
      ["M:N", 40],
      ["O", 40],
      ["P", 66],
      ["Q", 112],
    ]),
    tables: [{ name: edition.table("benefits"), address: tableArea(BENEFIT_ROWS, timeline) }],
    frozen: `A1:D${HEADER_ROWS.yearNumbers}`,
    rowHeights: [headerHeight(BENEFIT_ROWS.header)],
    validations: validations(context),
    conditionalFormats: [
      ...typedOverLook(context, BENEFIT_ROWS.first, BENEFIT_ROWS.last),
      ...timelineLooks(context, [{ first: BENEFIT_ROWS.first, last: BENEFIT_ROWS.last }]),
    ],
    page: timelinePage(context, { lastRow: BENEFIT_ROWS.total, pagesHigh: 1 }),
  });
}

function putLine(
  draft: SheetDraft,
  context: CaseContext,
  row: number,
  index: number,
  line: BenefitRow | undefined,
): void {
  const typed: [keyof typeof at, CellStyle][] = [
    ["label", STYLES.inputText],
    ["source", STYLES.inputText],
    ["driver", STYLES.inputText],
    ["baseline", STYLES.inputNumber],
    ["target", STYLES.inputNumber],
    ["start", STYLES.inputWhole],
    ["ramp", STYLES.inputWhole],
    ["attribution", STYLES.inputPercent],
    ["confidence", STYLES.inputPercent],
    ["overlap", STYLES.inputText],
    ["low", STYLES.inputPercent],
    ["high", STYLES.inputPercent],
  ];
  draft.put(
    `${at.line}${row}`,
    line?.line ?? `B${String(index + 1).padStart(2, "0")}`,
    STYLES.unit,
  );
  for (const [column, style] of typed)
    draft.put(`${at[column]}${row}`, line?.[column] ?? null, style);
  draft.put(
    `${at.factor}${row}`,
    scenarioFactor(context, row, at, ["low", "high"]),
    STYLES.factorShort,
  );
  draft.put(`${at.effect}${row}`, effect(context, row), STYLES.money);
  draft.put(
    `${at.state}${row}`,
    lineState(context, row, [at.label, at.overlap], lineFaults(context, row)),
    STYLES.problem,
  );
  putPlanRow(draft, context, row, (column) => planned(context, column, row), line?.typedOver);
}

/** The driver whose amounts come from the register, by the address of its name. */
function driverKept({ edition }: CaseContext): string {
  const first = driverArea("driver").split(":")[0] ?? "";
  const row = Number(first.split("$")[2]) + workbookTexts.inputs.driverKept;
  return `${edition.on("inputs")}$C$${row}`;
}

/** Money of a quarter at full effect; of customers kept, the share that counts. */
function effect(context: CaseContext, row: number): PlanCell {
  const inputs = context.edition.on("inputs");
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const share = (name: "attribution" | "confidence") => `IF(${cell(name)}="",1,${cell(name)})`;
  return formula(
    `=IF(${cell("driver")}=${driverKept(context)},1,` +
      `SUMIF(${inputs}${driverArea("driver")},${cell("driver")},${inputs}${driverArea("unitEffect")})` +
      `*(N(${cell("target")})-N(${cell("baseline")})))*${share("attribution")}*${share("confidence")}`,
  );
}

/** What the line brings in a period: docs/measurement-model.md, Plan. */
function planned(context: CaseContext, column: string, row: number): string {
  const { timeline, edition } = context;
  const period = `${column}$${HEADER_ROWS.periods}`;
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const start = `MAX(1,N(${cell("start")}))`;
  const kept = `${edition.on("customers")}$${timeline.first}$${KEPT_ROW}:$${timeline.last}$${KEPT_ROW}`;
  return (
    `IF(${period}<${start},0,${cell("effect")}*IF(${cell("driver")}=${driverKept(context)},` +
    `INDEX(${kept},1,${period}-${start}+1),` +
    `MIN(1,(${period}-${start}+1)/MAX(1,N(${cell("ramp")})))))`
  );
}

/** What can be wrong with a line, in the order in which it is told. */
function lineFaults({ timeline, edition }: CaseContext, row: number): [string, string][] {
  const inputs = edition.on("inputs");
  const { states } = texts;
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const plan = planArea(timeline, row);
  const column = (name: "overlap" | "factor") =>
    `$${at[name]}$${BENEFIT_ROWS.first}:$${at[name]}$${BENEFIT_ROWS.closing}`;
  const last = `$${timeline.last}$${HEADER_ROWS.periods}`;
  return [
    [`COUNT(${plan})<COLUMNS(${plan})`, states.text],
    [`COUNTIF(${inputs}${listArea("sources")},${cell("source")})=0`, states.noSource],
    [
      `AND(${cell("driver")}<>"",COUNTIF(${inputs}${driverArea("driver")},${cell("driver")})<>1)`,
      states.noDriver,
    ],
    [`OR(N(${cell("start")})<0,N(${cell("start")})>${last})`, states.period],
    [
      `OR(N(${cell("attribution")})>1,N(${cell("attribution")})<0,N(${cell("confidence")})>1,N(${cell("confidence")})<0)`,
      states.share,
    ],
    [rangeFault(row, at), states.range],
    [
      `AND(${cell("overlap")}<>"",COUNTIF(${column("overlap")},${cell("overlap")})>1)`,
      states.overlap,
    ],
  ];
}

function validations({ edition }: CaseContext): ValidationPlan[] {
  const inputs = edition.on("inputs");
  const { first, last } = BENEFIT_ROWS;
  const area = (column: keyof typeof at) => `${at[column]}${first}:${at[column]}${last}`;
  const share = (
    column: "attribution" | "confidence" | "low" | "high",
    least: number,
    most: number,
  ) => ({
    address: area(column),
    rule: { kind: "decimal" as const, least, most },
    prompt: texts.prompts[column],
  });
  return [
    {
      address: area("source"),
      rule: { kind: "list", source: `=${inputs}${listArea("sources")}` },
      prompt: texts.prompts.source,
    },
    {
      address: area("driver"),
      rule: { kind: "list", source: `=${inputs}${driverArea("driver")}` },
      prompt: texts.prompts.driver,
    },
    share("attribution", 0, 1),
    share("confidence", 0, 1),
    share("low", 0, 1),
    share("high", 1, 10),
  ];
}
