import type { CellSnapshot, EvalSession } from "./excelts";

/** Tells `empty` of every cell that is read and holds nothing, before it is read as such. */
export function watchEmptyCells(
  cells: Map<string, CellSnapshot>,
  empty: (row: number, column: number) => void,
): Map<string, CellSnapshot> {
  const get = cells.get.bind(cells);
  cells.get = (key) => {
    const cell = get(key);
    if (cell === undefined) {
      const [row, column] = key.split(":");
      empty(Number(row) - 1, Number(column) - 1);
    }
    return cell;
  };
  return cells;
}

/**
 * The keys of all formulas that turn out to need their own result. The calculation keeps the
 * formulas it is in the middle of in the order it began them: from the one it meets again on,
 * they form the circle.
 */
export function watchCircles(session: EvalSession): ReadonlySet<string> {
  const circular = new Set<string>();
  const { evaluating } = session;
  const has = evaluating.has.bind(evaluating);
  evaluating.has = (key) => {
    const again = has(key);
    if (again) {
      const running = [...evaluating];
      for (const one of running.slice(running.indexOf(key))) circular.add(one);
    }
    return again;
  };
  return circular;
}
