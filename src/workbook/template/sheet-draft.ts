import type { BlockPlan, FormatPlan, PlanCell } from "./plan";
import type { CellStyle } from "./styles";

interface DraftCell {
  readonly content: PlanCell;
  readonly style: CellStyle | null;
}

/**
 * A sheet while it is being laid out, cell by cell. What comes out are rectangles, as few as the
 * layout allows, because Excel charges by the call and not by the cell.
 */
export class SheetDraft {
  readonly #rows = new Map<number, Map<number, DraftCell>>();

  /** Puts one cell; a style given before stays when none is given now. */
  put(address: string, content: PlanCell, style?: CellStyle): void {
    const { row, column } = parseCell(address);
    const cells = this.#rows.get(row) ?? new Map<number, DraftCell>();
    this.#rows.set(row, cells);
    cells.set(column, { content, style: style ?? cells.get(column)?.style ?? null });
  }

  /** Gives every cell of an area a style and leaves its content. */
  style(area: string, style: CellStyle): void {
    const [from = area, to = from] = area.split(":");
    const start = parseCell(from);
    const end = parseCell(to);
    for (let row = start.row; row <= end.row; row++) {
      for (let column = start.column; column <= end.column; column++) {
        this.put(cellName(row, column), this.#cell(row, column)?.content ?? null, style);
      }
    }
  }

  /** One block for each run of rows that hold something. */
  blocks(): BlockPlan[] {
    const filled = [...this.#rows]
      .filter(([, cells]) => [...cells.values()].some(({ content }) => content !== null))
      .map(([row]) => row)
      .sort((one, other) => one - other);
    return runs(filled).map(([first, last]) => this.#block(first, last));
  }

  /** Areas of one style each; together they cover every styled cell once. */
  formats(): FormatPlan[] {
    const done = new Set<string>();
    const formats: FormatPlan[] = [];
    for (const row of [...this.#rows.keys()].sort((one, other) => one - other)) {
      for (const column of [...(this.#rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
        const style = this.#cell(row, column)?.style;
        if (!style || Object.keys(style).length === 0 || done.has(cellName(row, column))) continue;
        const same = (r: number, c: number) =>
          !done.has(cellName(r, c)) && sameStyle(this.#cell(r, c)?.style, style);
        let lastColumn = column;
        while (same(row, lastColumn + 1)) lastColumn++;
        let lastRow = row;
        while (range(column, lastColumn).every((c) => same(lastRow + 1, c))) lastRow++;
        for (const r of range(row, lastRow)) {
          for (const c of range(column, lastColumn)) done.add(cellName(r, c));
        }
        formats.push({ address: areaName(row, column, lastRow, lastColumn), style });
      }
    }
    return formats;
  }

  #cell(row: number, column: number): DraftCell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  #block(firstRow: number, lastRow: number): BlockPlan {
    const rows = range(firstRow, lastRow);
    const columns = rows.flatMap((row) =>
      [...(this.#rows.get(row) ?? [])]
        .filter(([, { content }]) => content !== null)
        .map(([column]) => column),
    );
    const first = Math.min(...columns);
    const last = Math.max(...columns);
    return {
      address: areaName(firstRow, first, lastRow, last),
      cells: rows.map((row) =>
        range(first, last).map((column) => this.#cell(row, column)?.content ?? null),
      ),
    };
  }
}

function sameStyle(one: CellStyle | null | undefined, other: CellStyle): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Runs of consecutive numbers in an ascending list, as [first, last]. */
function runs(ascending: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const value of ascending) {
    const current = found.at(-1);
    if (current && value === current[1] + 1) current[1] = value;
    else found.push([value, value]);
  }
  return found;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Sheets of the template have single-letter columns. */
function parseCell(address: string): { row: number; column: number } {
  const match = /^([A-Z])(\d+)$/.exec(address);
  if (!match) throw new Error(`address must be one cell such as "B4", got "${address}"`);
  return { column: (match[1] ?? "").charCodeAt(0), row: Number(match[2]) };
}

function cellName(row: number, column: number): string {
  return `${String.fromCharCode(column)}${row}`;
}

function areaName(row: number, column: number, lastRow: number, lastColumn: number): string {
  const from = cellName(row, column);
  const to = cellName(lastRow, lastColumn);
  return from === to ? from : `${from}:${to}`;
}
