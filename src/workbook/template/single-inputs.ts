import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import { gateCell, HISTORY_HEADER, MOST_CLOSES } from "./history-layout";
import { INPUT_LISTS, listArea, type INPUT_SECTIONS, type InputList } from "./inputs-layout";
import { HEADER_ROWS, USERS_ROW } from "./line-columns";
import type { PlanCell, ValidationPlan } from "./plan";
import { serialDate } from "./serial-date";
import { STYLES, type CellStyle } from "./styles";
import { QUARTERS_PER_YEAR } from "./timeline";

const { prompts } = workbookTexts.inputs;

/** A value with a name of its own: one row of Inputs. */
export interface SingleInput {
  readonly content: PlanCell;
  readonly style: CellStyle;
  readonly validation?: Omit<ValidationPlan, "address">;
}

type SingleName = (typeof INPUT_SECTIONS)[keyof typeof INPUT_SECTIONS][number];

/** Every single value of Inputs. */
export function singleInputs(context: CaseContext): Readonly<Record<SingleName, SingleInput>> {
  return {
    ...caseInputs(context),
    ...progressInputs(context),
    ...derivedInputs(context),
    ...shownInputs(context),
    ...baselineInputs(context),
    UserCostLow: { content: 15_000, style: STYLES.fieldMoney },
    UserCostHigh: { content: 30_000, style: STYLES.fieldMoney },
    UserCostYears: { content: 3, style: STYLES.fieldWhole },
    QuartersPerYear: { content: QUARTERS_PER_YEAR, style: STYLES.left },
    MonthsPerYear: { content: 12, style: STYLES.left },
    CheckTolerance: { content: 1e-9, style: STYLES.fieldTolerance },
  };
}

function caseInputs({ options, example }: CaseContext) {
  return {
    Company: { content: options.company, style: STYLES.fieldText },
    // Not an input: the number formats of Results hold it too, and they cannot follow a cell.
    Currency: { content: options.currency, style: STYLES.fixedText },
    CaseStart: {
      content: serialDate(options.firstYear, options.firstMonth),
      style: STYLES.fieldDate,
      validation: {
        rule: { kind: "decimal", least: serialDate(1900, 3), most: serialDate(2200, 12) },
        prompt: prompts.CaseStart,
      },
    },
    Horizon: {
      content: options.horizon,
      style: STYLES.fieldWhole,
      validation: {
        rule: { kind: "wholeNumber", least: 1, most: options.horizon },
        prompt: prompts.Horizon,
      },
    },
    DiscountRate: {
      content: options.discountRate,
      style: STYLES.fieldRate,
      validation: {
        rule: { kind: "decimal", least: -0.99, most: 10 },
        prompt: prompts.DiscountRate,
      },
    },
    RateBasis: chosen("rateBases", 0, prompts.RateBasis),
    Discounting: chosen("discounting", example.discounting, prompts.Discounting),
    CrmUsers: {
      content: options.users,
      style: STYLES.fieldMoney,
      validation: {
        rule: { kind: "wholeNumber", least: 1, most: 10_000_000 },
        prompt: prompts.CrmUsers,
      },
    },
    Scenario: chosen("scenarios", 1, prompts.Scenario),
  } as const satisfies Record<string, SingleInput>;
}

/** Gate and quarter are set by the add-in and stay locked; the report may be chosen. */
function progressInputs({ edition, example }: CaseContext) {
  const firstClose = HISTORY_HEADER + 1;
  const closes = `${edition.on("history")}$B$${firstClose}:$B$${firstClose + MOST_CLOSES}`;
  return {
    GateNow: { content: example.gate, style: STYLES.left },
    LastClosed: { content: example.lastClosed, style: STYLES.left },
    ReportClose: {
      content: null,
      style: STYLES.fieldWhole,
      validation: {
        rule: { kind: "wholeNumber", least: 1, most: `=COUNT(${closes})` },
        prompt: prompts.ReportClose,
      },
    },
  } as const satisfies Record<string, SingleInput>;
}

function derivedInputs({ edition }: CaseContext) {
  const rate = edition.name("DiscountRate");
  const quarters = edition.name("QuartersPerYear");
  const [, nominal] = INPUT_LISTS.rateBases.items;
  return {
    EffectiveRate: {
      content: formula(
        `=IF(${edition.name("RateBasis")}="${nominal}",(1+${rate}/${quarters})^${quarters}-1,${rate})`,
      ),
      style: STYLES.fieldRateFormula,
    },
    QuarterlyRate: {
      content: formula(`=(1+${edition.name("ShownRate")})^(1/${quarters})-1`),
      style: STYLES.fieldRateFormula,
    },
    ScenarioNumber: {
      content: formula(`=MATCH(${edition.name("Scenario")},${listArea("scenarios")},0)`),
      style: STYLES.left,
    },
  } as const satisfies Record<string, SingleInput>;
}

/** Now, or what the row of a close has kept. */
function shownInputs(context: CaseContext) {
  const { edition } = context;
  const close = edition.name("ReportClose");
  const history = edition.table("history");
  const kept = (header: string) =>
    `INDEX(${history}[${header}],MATCH(${close},${history}[${columns.close}],0))`;
  const shown = (now: string, header: string) => formula(`=IF(${close}="",${now},${kept(header)})`);
  const { columns } = workbookTexts.history;
  const lastClosed = edition.name("LastClosed");
  return {
    ShownClosed: {
      content: shown(`IF(${lastClosed}="",-1,${lastClosed})`, columns.quarter),
      style: STYLES.left,
    },
    ShownAsOf: {
      content: shown(
        `MAX(${edition.table("ledger")}[${workbookTexts.actuals.columns.postedOn}])`,
        columns.asOf,
      ),
      style: STYLES.leftDate,
    },
    ShownRate: {
      content: shown(edition.name("EffectiveRate"), columns.rate),
      style: STYLES.fieldRateFormula,
    },
    ShownDiscounting: {
      content: shown(edition.name("Discounting"), columns.discounting),
      style: STYLES.left,
    },
    ShownOffset: {
      content: offsetOf(edition.name("ShownDiscounting")),
      style: STYLES.fieldFormula,
    },
    ShownUsers: {
      content: shown(averageUsers(context), columns.users),
      style: STYLES.leftMoney,
    },
  } as const satisfies Record<string, SingleInput>;
}

/** As frozen at gate 0; before that as planned. */
function baselineInputs(context: CaseContext) {
  const { edition } = context;
  const frozen = edition.name("BaselineFrozen");
  const kept = (column: Parameters<typeof gateCell>[1], now: string) =>
    formula(`=IF(${frozen}=1,${edition.on("history")}${gateCell(0, column)},${now})`);
  return {
    BaselineFrozen: {
      content: formula(`=IF(ISNUMBER(${edition.on("history")}${gateCell(0, "passedOn")}),1,0)`),
      style: STYLES.left,
    },
    BaselineRate: {
      content: kept("rate", edition.name("EffectiveRate")),
      style: STYLES.fieldRateFormula,
    },
    BaselineDiscounting: {
      content: kept("discounting", edition.name("Discounting")),
      style: STYLES.left,
    },
    BaselineOffset: {
      content: offsetOf(edition.name("BaselineDiscounting")),
      style: STYLES.fieldFormula,
    },
    BaselineUsers: { content: kept("users", averageUsers(context)), style: STYLES.leftMoney },
  } as const satisfies Record<string, SingleInput>;
}

/** Users on average in the quarters by which the cost per user is counted. */
function averageUsers({ edition, timeline }: CaseContext): string {
  const row = (sheet: "costs" | "cashFlow", number: number) =>
    `${edition.on(sheet)}$${timeline.first}$${number}:$${timeline.last}$${number}`;
  return (
    `AVERAGEIF(${row("cashFlow", HEADER_ROWS.yearNumbers)},"<="&${edition.name("UserCostYears")},` +
    `${row("costs", USERS_ROW)})`
  );
}

function offsetOf(discounting: string): PlanCell {
  return formula(
    `=INDEX(${listArea("offsets")},MATCH(${discounting},${listArea("discounting")},0))`,
  );
}

function chosen(
  list: InputList,
  index: number,
  prompt: ValidationPlan["prompt"],
): SingleInput & { readonly validation: Omit<ValidationPlan, "address"> } {
  return {
    content: INPUT_LISTS[list].items[index] ?? null,
    style: STYLES.inputText,
    validation: { rule: { kind: "list", source: `=${listArea(list)}` }, prompt },
  };
}
