import { workbookTexts } from "../../locales/en/workbook";
import type { CustomerRow } from "./case-content";
import { crmOrReason, firstFault, formula, type CaseContext } from "./case-context";
import { CUSTOMER_COLUMNS, CUSTOMER_ROWS, HEADER_ROWS, KEPT_ROW, lineArea } from "./line-columns";
import { headerHeight, leftColumns } from "./line-sheet";
import type { PlanCell, SheetPlan, ValidationPlan } from "./plan";
import { SheetDraft } from "./sheet-draft";
import { framedSheet } from "./sheet-frame";
import { STYLES, type CellStyle } from "./styles";
import { putTimelineLabels, putTimelineLinks, timelineLooks } from "./timeline-header";
import { timelinePage } from "./timeline-page";

const texts = workbookTexts.customers;
const at = CUSTOMER_COLUMNS;

/** The register of customers: what each is worth without and with the decision. */
export function customersSheet(context: CaseContext): SheetPlan {
  const { edition, example } = context;
  const draft = new SheetDraft();
  putTimelineLabels(draft, context);
  putTimelineLinks(draft, context);
  putKept(draft, context);
  for (const [column, letter] of Object.entries(at)) {
    draft.put(
      `${letter}${CUSTOMER_ROWS.header}`,
      texts.columns[column as keyof typeof at],
      STYLES.tableHeader,
    );
  }
  for (let index = 0; CUSTOMER_ROWS.first + index <= CUSTOMER_ROWS.last; index++) {
    putSegment(draft, context, CUSTOMER_ROWS.first + index, index, example.customers[index]);
  }
  putTotals(draft);

  return framedSheet(context, "customers", draft, "E2", {
    columnWidths: leftColumns(context, [
      ["E:F", 62],
      ["G", 46],
      ["H", 62],
      ["I:J", 58],
      ["K:L", 62],
      ["M:O", 74],
      ["P", 74],
      ["Q", 124],
    ]),
    tables: [
      {
        name: edition.table("customers"),
        address: `B${CUSTOMER_ROWS.header}:Q${CUSTOMER_ROWS.last}`,
      },
    ],
    frozen: `A1:D${HEADER_ROWS.yearNumbers}`,
    rowHeights: [headerHeight(CUSTOMER_ROWS.header)],
    validations: validations(),
    conditionalFormats: timelineLooks(context, [{ first: KEPT_ROW, last: KEPT_ROW }]),
    page: timelinePage(context, { lastRow: CUSTOMER_ROWS.total, pagesHigh: 1 }),
  });
}

/** Margin that the customers kept bring in the quarter t: docs/measurement-model.md, kept(t). */
function putKept(draft: SheetDraft, { timeline, edition }: CaseContext): void {
  const area = (column: keyof typeof at) => lineArea(at[column], CUSTOMER_ROWS);
  draft.put(`C${KEPT_ROW}`, texts.kept, STYLES.label);
  draft.put(`D${KEPT_ROW}`, formula(`=${edition.name("Currency")}`), STYLES.unitLink);
  draft.put(`E${KEPT_ROW}`, texts.keptNote, STYLES.note);
  for (const column of timeline.columns) {
    const period = `${column}$${HEADER_ROWS.periods}`;
    const years = `(${period}/${edition.name("QuartersPerYear")})`;
    draft.put(
      `${column}${KEPT_ROW}`,
      formula(
        `=IF(${period}=0,0,SUMPRODUCT(${area("customers")},(${area("margin")}-${area("costToServe")})` +
          `/${edition.name("QuartersPerYear")}*(1+${area("growth")})^${years},` +
          `${area("retentionWith")}^${years}-${area("retentionWithout")}^${years}))`,
      ),
      STYLES.money,
    );
  }
}

function putSegment(
  draft: SheetDraft,
  context: CaseContext,
  row: number,
  index: number,
  segment: CustomerRow | undefined,
): void {
  const typed: [keyof typeof at, CellStyle][] = [
    ["segment", STYLES.inputText],
    ["customers", STYLES.inputMoney],
    ["margin", STYLES.inputMoney],
    ["costToServe", STYLES.inputMoney],
    ["growth", STYLES.inputPercent],
    ["acquisitionCost", STYLES.inputMoney],
    ["retentionWithout", STYLES.inputRate],
    ["retentionWith", STYLES.inputRate],
  ];
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  draft.put(`${at.number}${row}`, index + 1, STYLES.unit);
  for (const [column, style] of typed) {
    draft.put(`${at[column]}${row}`, segment?.[column] ?? null, style);
  }
  const rate = context.edition.name("ShownRate");
  const value = (retention: "retentionWithout" | "retentionWith"): PlanCell =>
    formula(
      `=IF(OR(${cell("customers")}="",${cell(retention)}*(1+${cell("growth")})>=1+${rate}),"",` +
        `(${cell("margin")}-${cell("costToServe")})*${cell(retention)}` +
        `/(1+${rate}-${cell(retention)}*(1+${cell("growth")})))`,
    );
  const equity = (name: "valueWithout" | "valueWith"): PlanCell =>
    formula(`=N(${cell("customers")})*N(${cell(name)})`);
  draft.put(`${at.valueWithout}${row}`, value("retentionWithout"), STYLES.money);
  draft.put(`${at.valueWith}${row}`, value("retentionWith"), STYLES.money);
  draft.put(`${at.equityWithout}${row}`, equity("valueWithout"), STYLES.money);
  draft.put(`${at.equityWith}${row}`, equity("valueWith"), STYLES.money);
  draft.put(
    `${at.difference}${row}`,
    formula(`=${cell("equityWith")}-${cell("equityWithout")}`),
    STYLES.money,
  );
  const call =
    `CRM.CLV(${cell("margin")}-${cell("costToServe")},${cell("retentionWith")},${rate},` +
    `"renewal",,${cell("growth")})`;
  draft.put(
    `${at.crm}${row}`,
    formula(
      `=IF(ISNUMBER(${cell("valueWith")}),${crmOrReason(call, workbookTexts.results.addInNotLoaded)},"")`,
    ),
    STYLES.money,
  );
  draft.put(`${at.state}${row}`, segmentState(row), STYLES.problem);
}

function segmentState(row: number): PlanCell {
  const { states } = texts;
  const cell = (name: keyof typeof at) => `$${at[name]}${row}`;
  const typed = `$${at.customers}${row}:$${at.retentionWith}${row}`;
  const faults: [string, string][] = [
    [`COUNTA(${typed})>COUNT(${typed})`, states.text],
    [`OR(${cell("customers")}="",${cell("customers")}<0)`, states.customers],
    [
      `OR(${cell("retentionWithout")}<0,${cell("retentionWithout")}>1,${cell("retentionWith")}<0,${cell("retentionWith")}>1)`,
      states.retention,
    ],
    [
      `OR(NOT(ISNUMBER(${cell("valueWithout")})),NOT(ISNUMBER(${cell("valueWith")})))`,
      states.divergent,
    ],
  ];
  return formula(`=IF(COUNTA($C${row}:${typed.split(":")[1] ?? ""})=0,"",${firstFault(faults)})`);
}

function putTotals(draft: SheetDraft): void {
  const { closing, total } = CUSTOMER_ROWS;
  draft.put(`C${closing}`, workbookTexts.timeline.closingRow, STYLES.note);
  draft.style(`B${total}:Q${total}`, STYLES.labelTotal);
  draft.put(`C${total}`, texts.total);
  for (const column of ["customers", "equityWithout", "equityWith", "difference"] as const) {
    const area = `${at[column]}${CUSTOMER_ROWS.first}:${at[column]}${closing}`;
    draft.put(`${at[column]}${total}`, formula(`=SUM(${area})`), STYLES.moneyTotal);
  }
}

function validations(): ValidationPlan[] {
  const { first, last } = CUSTOMER_ROWS;
  const share = (column: keyof typeof at, prompt: ValidationPlan["prompt"]): ValidationPlan => ({
    address: `${at[column]}${first}:${at[column]}${last}`,
    rule: { kind: "decimal", least: 0, most: 1 },
    prompt,
  });
  return [
    share("retentionWithout", texts.prompts.retentionWithout),
    share("retentionWith", texts.prompts.retentionWith),
  ];
}
