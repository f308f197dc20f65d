import type { WorkbookPlan } from "../../../src/workbook/template/plan";
import { formulaParts } from "./formula-parts";
import { addressesOf, formulaOf, plannedCells, textOf } from "./plan-cells";

/**
 * The first formula found that depends on itself, with the way round, or null. A range that is only
 * looked through counts: Excel warns of it just as well.
 */
export function circle(plan: WorkbookPlan): string | null {
  const sources = sourcesOf(plan);
  const done = new Set<string>();
  const way: string[] = [];
  const onWay = new Set<string>();

  const visit = (cell: string): string | null => {
    if (onWay.has(cell)) return [...way.slice(way.indexOf(cell)), cell].join(" <- ");
    if (done.has(cell)) return null;
    way.push(cell);
    onWay.add(cell);
    for (const source of sources.get(cell) ?? []) {
      const found = visit(source);
      if (found !== null) return found;
    }
    way.pop();
    onWay.delete(cell);
    done.add(cell);
    return null;
  };
  for (const cell of sources.keys()) {
    const found = visit(cell);
    if (found !== null) return found;
  }
  return null;
}

/** The formulas that each formula looks at. */
function sourcesOf(plan: WorkbookPlan): Map<string, string[]> {
  const cells = plannedCells(plan);
  const names = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo.slice(1)]));
  const columns = new Map(
    plan.sheets.flatMap(({ name, tables }) =>
      tables.flatMap((table) => {
        const all = addressesOf(table.address);
        const headers = all.filter(({ row }) => row === all[0]!.row);
        return headers.map(({ address, column }): [string, string[]] => [
          `${table.name}[${textOf(cells.get(`${name}!${address}`)?.content)}]`,
          all
            .slice(headers.length)
            .filter((cell) => cell.column === column)
            .map((cell) => `${name}!${cell.address}`),
        ]);
      }),
    ),
  );
  const formulas = [...cells].filter(([, { content }]) => formulaOf(content) !== null);
  const isFormula = new Set(formulas.map(([key]) => key));
  // Long areas reach far below what is written; only formulas matter.
  const within = (sheet: string, area: string) => {
    const [from, to = from] = area.split(":");
    const [first, last] = [addressesOf(from!)[0]!, addressesOf(to!)[0]!];
    return formulas.flatMap(([key, cell]) => {
      const isIn =
        cell.sheet.name === sheet &&
        cell.row >= first.row &&
        cell.row <= last.row &&
        cell.column >= first.column &&
        cell.column <= last.column;
      return isIn ? [key] : [];
    });
  };
  const known = new Map<string, string[]>();
  const area = (sheet: string, address: string) => {
    const key = `${sheet}!${address}`;
    if (!address.includes(":")) return isFormula.has(key) ? [key] : [];
    const found = known.get(key) ?? within(sheet, address);
    known.set(key, found);
    return found;
  };
  return new Map(
    formulas.map(([key, { sheet, content }]) => {
      // The place or size of an area is known whatever its cells hold.
      const parts = formulaParts(
        formulaOf(content)!.replaceAll(/\b(ROWS?|COLUMNS?)\([^()]*\)/g, "1"),
      );
      const named = parts.names.flatMap((name) => formulaParts(names.get(name) ?? "").references);
      return [
        key,
        [
          ...[...parts.references, ...named].flatMap((one) =>
            area(one.sheet ?? sheet.name, one.area),
          ),
          ...parts.tables.flatMap((column) =>
            (columns.get(column) ?? []).filter((cell) => isFormula.has(cell)),
          ),
        ],
      ];
    }),
  );
}
