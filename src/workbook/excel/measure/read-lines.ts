import { DRIVER_COLUMNS } from "../../template/inputs-layout";
import { BENEFIT_COLUMNS, COST_COLUMNS } from "../../template/line-columns";
import type { CellContent, ReadLine } from "./case-reading";
import { numberIn, placesOf, type CaseTables, type ReadTable } from "./read-table";

/**
 * The lines that are used, costs first.
 *
 * @param drivers the rows of the drivers on Inputs
 * @param quarters last quarter that counts
 * @param posted ids that the ledger names, in lower case
 */
export function readLines(
  { costs, benefits }: Pick<CaseTables, "costs" | "benefits">,
  drivers: readonly (readonly CellContent[])[],
  quarters: number,
  posted: ReadonlySet<string>,
): ReadLine[] {
  const unitValueOf = unitValues(drivers);
  const cost = placesOf(COST_COLUMNS);
  const benefit = placesOf(BENEFIT_COLUMNS);
  return [
    ...planLines(costs, quarters, cost, (cells) => ({
      kind: "cost",
      group: String(cells[cost.category]),
      unitValue: 0,
    })),
    ...planLines(benefits, quarters, benefit, (cells) => ({
      kind: "benefit",
      group: String(cells[benefit.source]),
      unitValue: unitValueOf(cells[benefit.driver]),
    })),
  ].filter((line) => isUsed(line, posted));
}

/** Direction times money a unit; the text of an empty cell is no driver. */
function unitValues(
  drivers: readonly (readonly CellContent[])[],
): (driver: CellContent | undefined) => number {
  const at = placesOf(DRIVER_COLUMNS);
  const values = new Map(
    drivers.map((cells) => [
      String(cells[at.driver]).toLowerCase(),
      (numberIn(cells[at.direction]) ?? 0) * (numberIn(cells[at.value]) ?? 0),
    ]),
  );
  return (driver) => values.get(String(driver).toLowerCase()) ?? 0;
}

function planLines(
  { rows, firstRow }: ReadTable,
  quarters: number,
  at: Readonly<Record<"line" | "label" | "factor" | "state", number>>,
  ofKind: (cells: readonly CellContent[]) => Pick<ReadLine, "kind" | "group" | "unitValue">,
): ReadLine[] {
  return rows.map((cells, index) => {
    const factor = numberIn(cells[at.factor]) ?? 0;
    return {
      id: String(cells[at.line]),
      name: String(cells[at.label]),
      ...ofKind(cells),
      plan: cells
        .slice(at.state + 1)
        .map((amount, period) => (period > quarters ? 0 : (numberIn(amount) ?? 0) * factor)),
      row: firstRow + index,
    };
  });
}

/** Lines that nobody has filled in yet stand ready in the table. */
function isUsed({ id, name, group, plan }: ReadLine, posted: ReadonlySet<string>): boolean {
  return (
    name !== "" ||
    group !== "" ||
    posted.has(id.toLowerCase()) ||
    plan.some((amount) => amount !== 0)
  );
}
