import { allOrNothing, type KeepTask } from "./keep-run";
import { whyLineStays } from "./line-stays";
import { lineUses, type LineUses } from "./line-uses";
import { openLines, planFormula, type LineTable } from "./open-lines";
import { typedOverQuarters } from "./typed-over";

/** A line of Costs, Benefits or Customers, used or not, and what can be done with it. */
export interface TableLine {
  readonly table: LineTable;
  /** Its id: "C07"; of Customers its number. */
  readonly line: string;
  /** "" where it has none yet. */
  readonly name: string;
  readonly sheet: string;
  /** On its sheet, from 1. */
  readonly row: number;
  /** Quarters that do not hold the formula of the plan; Customers have none. */
  readonly typedOver: number;
  /** Why it cannot be removed, and what to do instead; null where it can. */
  readonly stays: string | null;
}

const TABLES: readonly LineTable[] = ["costs", "benefits", "customers"];

/**
 * Every line of a case in the order of its tables. Looks, and changes nothing.
 *
 * @throws {KeepError}
 */
export function tableLines(edition: number): Promise<readonly TableLine[]> {
  return allOrNothing("lines", {}, async (task) => {
    task.begin("look");
    const uses = await lineUses(task.context, edition);
    const lines: TableLine[] = [];
    for (const table of TABLES) lines.push(...(await linesOf(task, edition, table, uses)));
    return lines;
  });
}

async function linesOf(
  task: KeepTask,
  edition: number,
  table: LineTable,
  uses: LineUses,
): Promise<TableLine[]> {
  const lines = await openLines(task, edition, table);
  const plan = planFormula(lines);
  return lines.formulas.flatMap(([id], index): TableLine[] => {
    if (id === "") return [];
    return [
      {
        table,
        line: String(id),
        name: lines.names[index] ?? "",
        sheet: lines.sheet.name,
        row: lines.row + index + 1,
        typedOver: plan === null ? 0 : typedOverQuarters(lines, index, plan).length,
        stays: whyLineStays(lines, table, index, uses),
      },
    ];
  });
}
