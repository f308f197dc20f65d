import { columnNumber } from "../../template/columns";
import { FROZEN_COLUMNS, LEDGER_COLUMNS } from "../../template/line-columns";
import { editionNumbered } from "../../template/naming";

/** Where lines of costs and benefits are named outside their own table. */
export interface LineUses {
  /** The line of each row of the ledger. */
  readonly posted: readonly unknown[];
  /** The line of each frozen plan: version 0 is the business case, the others are closes. */
  readonly frozen: readonly { readonly version: unknown; readonly line: unknown }[];
}

/** Reads where lines are named. A table that is not there names none. */
export async function lineUses(context: Excel.RequestContext, edition: number): Promise<LineUses> {
  const names = editionNumbered(edition);
  const column = (table: "ledger" | "frozenPlans", letters: string, first: string) => {
    const range = context.workbook.tables
      .getItemOrNullObject(names.table(table))
      .getDataBodyRange()
      .getColumn(columnNumber(letters) - columnNumber(first));
    range.load("values");
    return range;
  };
  const posted = column("ledger", LEDGER_COLUMNS.line, LEDGER_COLUMNS.period);
  const { version: first, line } = FROZEN_COLUMNS;
  const [version, frozen] = [first, line].map((letters) => column("frozenPlans", letters, first));
  await context.sync();
  const versions = valuesIn(version);
  return {
    posted: valuesIn(posted),
    frozen: valuesIn(frozen).map((of, index) => ({ version: versions[index], line: of })),
  };
}

function valuesIn(column: Excel.Range | undefined): unknown[] {
  return column === undefined || column.isNullObject ? [] : column.values.flat();
}
