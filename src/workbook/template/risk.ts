import { workbookTexts } from "../../locales/en/workbook";
import { formula, type CaseContext } from "./case-context";
import { CASH_FLOW_ROWS } from "./cash-flow-layout";
import { cashFlowReferences } from "./cash-flow-references";
import { listItem } from "./inputs-layout";
import { BENEFIT_COLUMNS, BENEFIT_ROWS, COST_COLUMNS, COST_ROWS, lineArea } from "./line-columns";
import { measureCell } from "./measures";
import type { SheetPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { NUMBER_FORMATS, PALETTE, STYLES, type CellStyle } from "./styles";

const texts = workbookTexts.risk;

const HEADER = 5;
const ROWS = ["realised", "benefits", "costs", "npv", "roi"] as const;

/** Columns of the scenarios, in the order of their list. */
const SCENARIO_COLUMNS = ["C", "D", "E"] as const;

/** Rows of the scenarios that checks refer to. */
export const RISK_CELLS = {
  npv: (scenario: number) =>
    `$${SCENARIO_COLUMNS[scenario] ?? "D"}$${HEADER + 1 + ROWS.indexOf("npv")}`,
} as const;

/** The case in its three scenarios at once: each line at its own low, likely and high. */
export function riskSheet(context: CaseContext): SheetPlan {
  const { edition } = context;
  const draft = new SheetDraft();
  draft.put("B3", texts.hint, STYLES.status);
  draft.style(`B${HEADER}:F${HEADER}`, STYLES.header);
  draft.put(`B${HEADER}`, texts.scenario);
  SCENARIO_COLUMNS.forEach((column, index) => {
    draft.put(
      `${column}${HEADER}`,
      formula(`=${edition.on("inputs")}${listItem("scenarios", index)}`),
      STYLES.headerRight,
    );
  });
  draft.put(`F${HEADER}`, texts.shown, STYLES.headerRight);
  ROWS.forEach((name, index) => {
    const row = HEADER + 1 + index;
    const style: CellStyle =
      name === "npv" ? STYLES.moneyTotal : name === "roi" ? STYLES.rate : STYLES.money;
    draft.put(`B${row}`, texts.rows[name], name === "npv" ? STYLES.labelTotal : STYLES.label);
    SCENARIO_COLUMNS.forEach((column, scenario) => {
      draft.put(
        `${column}${row}`,
        formula(`=${rowFormula(context, name, column, scenario)}`),
        style,
      );
    });
    const shown =
      name === "npv"
        ? edition.name("NetPresentValue")
        : name === "roi"
          ? `${edition.on("results")}${measureCell("roi")}`
          : null;
    if (shown !== null) {
      draft.put(`F${row}`, formula(`=${shown}`), {
        ...style,
        color: STYLES.moneyLink.color,
        align: "Right",
      });
    }
  });
  const last = HEADER + ROWS.length;
  texts.notes.forEach((note, index) => {
    draft.put(`B${last + 2 + index}`, note, STYLES.status);
  });
  return framedSheet(context, "risk", draft, "D2", {
    columnWidths: [
      { address: "A:A", width: 8 },
      { address: "B:B", width: 240 },
      { address: "C:F", width: 110 },
    ],
    charts: [
      {
        name: "Scenarios",
        kind: "ColumnClustered",
        axisFormat: NUMBER_FORMATS.axis,
        title: texts.chart,
        from: `B${last + 5}`,
        to: `F${last + 20}`,
        series: [
          {
            name: texts.rows.npv,
            sheet: "risk",
            values: `C${HEADER + 1 + ROWS.indexOf("npv")}:E${HEADER + 1 + ROWS.indexOf("npv")}`,
            categories: `C${HEADER}:E${HEADER}`,
            color: PALETTE.accent,
          },
        ],
      },
    ],
    frozen: null,
    rowHeights: [{ address: "3:3", height: 18 }],
    page: {
      orientation: "Landscape",
      printArea: `A1:F${last + 20}`,
      titleRows: null,
      titleColumns: null,
      pagesWide: 1,
      pagesHigh: 1,
    },
  });
}

/** Present values of what is still to come, each line times the end of its own range. */
function rowFormula(
  context: CaseContext,
  name: (typeof ROWS)[number],
  column: string,
  scenario: number,
): string {
  const at = cashFlowReferences(context);
  const cell = (row: (typeof ROWS)[number]) => `${column}${HEADER + 1 + ROWS.indexOf(row)}`;
  switch (name) {
    case "realised":
      return at.presentValue("realised");
    case "benefits":
      return toCome(context, "benefits", (["low", null, "high"] as const)[scenario] ?? null);
    case "costs":
      return toCome(context, "costs", (["high", null, "low"] as const)[scenario] ?? null);
    case "npv":
      return `${cell("realised")}+${cell("benefits")}-${cell("costs")}`;
    case "roi": {
      const paid = `(SUMPRODUCT(${at.row(["forecast", "totalCosts"])},${at.row("discountFactor")},${at.row("closed")})+${cell("costs")})`;
      return `IF(${paid}=0,"${workbookTexts.notAvailable}",${cell("npv")}/${paid})`;
    }
  }
}

function toCome(
  { edition, timeline }: CaseContext,
  kind: "benefits" | "costs",
  end: "low" | "high" | null,
): string {
  const [rows, columns] =
    kind === "costs"
      ? ([COST_ROWS, COST_COLUMNS] as const)
      : ([BENEFIT_ROWS, BENEFIT_COLUMNS] as const);
  const sheet = edition.on(kind);
  const plan = `${sheet}$${timeline.initial}$${rows.first}:$${timeline.last}$${rows.closing}`;
  const on = (row: number) =>
    `${edition.on("cashFlow")}$${timeline.initial}$${row}:$${timeline.last}$${row}`;
  const share = end === null ? "" : `*${shareOf(`${sheet}${lineArea(columns[end], rows)}`)}`;
  return `SUMPRODUCT(${plan}${share}*${on(CASH_FLOW_ROWS.discountFactor)}*${on(CASH_FLOW_ROWS.open)})`;
}

/** An empty end of a range is 100 %. */
function shareOf(area: string): string {
  return `(${area}+(${area}=""))`;
}
