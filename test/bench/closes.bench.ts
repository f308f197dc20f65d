import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "../../src/workbench/engine/xlsx";
import { buildWorkbook } from "../../src/workbook/excel/build-workbook";
import { closeQuarter, passGate, postActuals } from "../../src/workbook/excel/measure";
import { DEFAULT_OPTIONS } from "../../src/workbook/template/options";
import { openExcel } from "../workbook/support/open-excel";
import { SMALL_CASE, typeCase } from "../workbook/support/small-case";

const QUARTERS = 40;
const LEDGER_ROWS = 10_000;
/** Closes timed together: the first ten, the second ten ... */
const GROUP = 10;

export interface CloseGroup {
  /** The last close of the group, after which the file was written. */
  readonly lastClose: number;
  readonly ledgerRows: number;
  /** Median milliseconds until the actuals of a quarter are posted, and until it is closed. */
  readonly post: number;
  readonly close: number;
  readonly fileBytes: number;
}

/** Ten years closed quarter by quarter, with the add-in's functions answering in between. */
export async function closesInARow(): Promise<readonly CloseGroup[] | undefined> {
  if (!existsSync(join(import.meta.dirname, "../../dist/functions.js"))) return undefined;
  const excel = await openExcel({ withFunctions: true });
  const firstYear = 2010;
  await buildWorkbook({ ...DEFAULT_OPTIONS, firstYear, firstMonth: 1, horizon: QUARTERS / 4 });
  typeCase(excel, eighteenLines());
  await passGate(1, { gate: 0, decision: "go" }, { now: dayAfter(firstYear, 0) });
  await excel.workbook.settled();

  const [posts, closes]: [number[], number[]] = [[], []];
  const groups: CloseGroup[] = [];
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    const now = dayAfter(firstYear, quarter);
    posts.push(await timed(() => postActuals(1, actualsOf(quarter), { now })));
    await excel.workbook.settled();
    closes.push(await timed(() => closeQuarter(1, { quarter, isPartial: true }, { now })));
    await excel.workbook.settled();
    if (quarter % GROUP > 0) continue;
    groups.push({
      lastClose: quarter,
      ledgerRows: (quarter * LEDGER_ROWS) / QUARTERS,
      post: median(posts.slice(-GROUP)),
      close: median(closes.slice(-GROUP)),
      fileBytes: (await writeXlsx(excel.workbook)).length,
    });
  }
  excel.stop();
  return groups;
}

function eighteenLines(): typeof SMALL_CASE {
  const four = [0, 1, 2, 3];
  const benefits = SMALL_CASE.benefits.slice(0, 2);
  const numbered = <Line>(letter: string, lines: readonly Line[]) =>
    lines.map((line, index) => ({ ...line, id: `${letter}${String(index + 1).padStart(2, "0")}` }));
  return {
    ...SMALL_CASE,
    costs: numbered(
      "C",
      four.flatMap(() => SMALL_CASE.costs),
    ),
    benefits: numbered("B", [
      ...SMALL_CASE.benefits.slice(2),
      ...four.flatMap(() => benefits),
    ]).slice(0, 6),
  };
}

/** Rows for every line in turn, of a quarter. */
function actualsOf(period: number) {
  return Array.from({ length: LEDGER_ROWS / QUARTERS }, (_, row) => {
    const line = row % 18;
    const id = line < 12 ? `C${String(line + 1).padStart(2, "0")}` : `B0${line - 11}`;
    return { period, line: id, amount: 100 + row + period };
  });
}

/** The tenth day after a quarter ended. */
function dayAfter(firstYear: number, quarter: number): Date {
  return new Date(firstYear, quarter * 3, 10);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
