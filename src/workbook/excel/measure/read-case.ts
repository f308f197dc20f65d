import type { CloseRow, FrozenRow, GateRow } from "../../template/case-content";
import { GATE_COLUMNS, HISTORY_FIELDS } from "../../template/history-layout";
import { DRIVER_COLUMNS, DRIVER_ROWS } from "../../template/inputs-layout";
import { FROZEN_COLUMNS, LEDGER_COLUMNS } from "../../template/line-columns";
import { RETURN_BY_CLOSE } from "../../template/results";
import { QUARTERS_PER_YEAR } from "../../template/timeline";
import { askKeptCount } from "../keep/kept-sheet";
import { askSheet, askValues, askWhetherThere } from "./ask-cells";
import type { CaseReading, LedgerEntry } from "./case-reading";
import { cellInWords, openCase, partsMissing, type OpenCase } from "./open-case";
import { inExcel } from "./operation";
import { askNamedCells, readInputs, type NamedCells } from "./read-inputs";
import { readLines } from "./read-lines";
import { askChecks, askMeasures } from "./read-results";
import {
  askTable,
  extentOf,
  missingColumns,
  numberIn,
  rowsAs,
  type CaseTables,
  type ReadTable,
} from "./read-table";

/**
 * Reads a case, recalculated first where the workbook is calculated by hand.
 *
 * @param edition which case (see findCases)
 * @throws {MeasureError} naming what is missing
 */
export function readCase(edition: number): Promise<CaseReading> {
  return inExcel({}, async (context, begin) => {
    begin("find");
    const found = await openCase(context, edition);
    begin("read");
    return readOpenCase(context, found);
  });
}

/** Reads a case that has been found, in one round trip. */
export async function readOpenCase(
  context: Excel.RequestContext,
  found: OpenCase,
): Promise<CaseReading> {
  recalculateWhereManual(context, found);
  const answers = askCase(context, found);
  await context.sync();

  const gone = answers.cells.gone().map((name) => cellInWords(found.edition, name));
  if (gone.length > 0) throw partsMissing("read", gone);
  const tables = answers.tables();
  const wrong = missingColumns(tables);
  if (wrong.length > 0) throw partsMissing("read", wrong);
  return {
    ...readTables(answers.cells, tables, answers.drivers()),
    edition: found.edition.number,
    sheets: { ...answers.sheets(), ...sheetsOf(tables) },
    measures: answers.measures(),
    checks: answers.checks(),
    checkLight: String(answers.cells.value("CheckLight")),
    cells: {
      Scenario: answers.cells.address("Scenario"),
      GateNow: answers.cells.address("GateNow"),
      LastClosed: answers.cells.address("LastClosed"),
      ReportClose: answers.cells.address("ReportClose"),
    },
    hasReturnChart: answers.hasReturnChart(),
    keptFormulas: answers.keptFormulas(),
    calculationMode: found.calculationMode,
    templateVersion: found.templateVersion,
  };
}

/** In a workbook that is calculated by hand, what is read next would else be of some time ago. */
export function recalculateWhereManual(
  { application }: Excel.RequestContext,
  { calculationMode }: Pick<OpenCase, "calculationMode">,
): void {
  if (calculationMode === "Manual") application.calculate("Recalculate");
}

/** Asks for everything. */
function askCase(context: Excel.RequestContext, found: OpenCase) {
  const { edition } = found;
  const cells = askNamedCells(context, found);
  const inputs = cells.range("Horizon").worksheet;
  const results = cells.range("NetPresentValue").worksheet;
  const sheets = {
    inputs: askSheet(inputs),
    results: askSheet(results),
    checks: askSheet(cells.range("ChecksFailing").worksheet),
  };
  const { driver, value } = DRIVER_COLUMNS;
  const table = (name: keyof CaseTables) => askTable(context, edition.table(name));
  const tables = {
    costs: table("costs"),
    benefits: table("benefits"),
    ledger: table("ledger"),
    customers: table("customers"),
    gates: table("gates"),
    history: table("history"),
    frozenPlans: table("frozenPlans"),
  };
  return {
    cells,
    sheets: () => ({
      inputs: sheets.inputs(),
      results: sheets.results(),
      checks: sheets.checks(),
    }),
    tables: (): CaseTables => ({
      costs: tables.costs(),
      benefits: tables.benefits(),
      ledger: tables.ledger(),
      customers: tables.customers(),
      gates: tables.gates(),
      history: tables.history(),
      frozenPlans: tables.frozenPlans(),
    }),
    drivers: askValues(
      inputs.getRange(`${driver}${DRIVER_ROWS.first}:${value}${DRIVER_ROWS.last}`),
    ),
    measures: askMeasures(context, found),
    checks: askChecks(cells.range("ChecksFailing")),
    hasReturnChart: askWhetherThere(results.charts.getItemOrNullObject(RETURN_BY_CLOSE)),
    keptFormulas: askKeptCount(context, found.sheetNames),
  };
}

function sheetsOf(tables: CaseTables) {
  return {
    costs: tables.costs.sheet,
    benefits: tables.benefits.sheet,
    actuals: tables.ledger.sheet,
    customers: tables.customers.sheet,
    history: tables.history.sheet,
    frozenPlans: tables.frozenPlans.sheet,
  };
}

const FROZEN_KEYS = Object.keys(FROZEN_COLUMNS);
const GATE_KEYS = Object.keys(GATE_COLUMNS);
/** Columns of the ledger that are typed; formulas stand in the others. */
const LEDGER_TYPED = Object.keys(LEDGER_COLUMNS).indexOf("group");

function readTables(
  cells: NamedCells,
  tables: CaseTables,
  drivers: ReturnType<ReturnType<typeof askValues>>,
) {
  const inputs = readInputs(cells);
  const ledger = ledgerEntries(tables.ledger);
  // Beside its own columns, a frozen plan has the Initial period and the quarters.
  const quartersBuilt = tables.frozenPlans.header.length - FROZEN_KEYS.length - 1;
  const quarters = Math.min(
    quartersBuilt,
    inputs.horizon === null ? Infinity : QUARTERS_PER_YEAR * inputs.horizon,
  );
  const posted = new Set(ledger.map(({ line }) => String(line).toLowerCase()));
  const closes = rowsAs<CloseRow>(tables.history, HISTORY_FIELDS);
  return {
    inputs,
    quarters,
    quartersBuilt,
    lines: readLines(tables, drivers, quarters, posted),
    ledger,
    closes: closes.filter(({ close }) => close !== undefined),
    frozen: frozenPlans(tables.frozenPlans),
    gates: rowsAs<GateRow>(tables.gates, GATE_KEYS),
    extents: {
      ledger: extentOf(tables.ledger, LEDGER_TYPED),
      history: extentOf(tables.history),
      frozenPlans: extentOf(tables.frozenPlans),
    },
  };
}

function ledgerEntries({ rows, firstRow }: ReadTable): LedgerEntry[] {
  return rows.flatMap((cells, index) => {
    if (cells.slice(0, LEDGER_TYPED).every((cell) => cell === "")) return [];
    const [period = "", postedOn = "", line = "", amount = "", note = "", , state = ""] = cells;
    const problem = String(state);
    return [{ row: firstRow + index, period, postedOn, line, amount, note, problem }];
  });
}

function frozenPlans(table: ReadTable): FrozenRow[] {
  return rowsAs<Omit<FrozenRow, "amounts">>(table, FROZEN_KEYS).flatMap((row, index) => {
    if (row.version === undefined) return [];
    const amounts = (table.rows[index] ?? []).slice(FROZEN_KEYS.length);
    return [{ ...row, amounts: amounts.map((amount) => numberIn(amount) ?? 0) }];
  });
}
