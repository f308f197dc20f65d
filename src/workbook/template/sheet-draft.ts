import { columnLetters, columnNumber } from "./columns";
import type { BlockPlan, FormatPlan, PlanCell } from "./plan";
import { aspectsOf, type CellStyle } from "./styles";

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

  /** Areas of one look each, aspect by aspect; together they give every cell its whole look. */
  formats(): FormatPlan[] {
    const aspects = new Map<number, Map<string, Styled>>();
    for (const [row, cells] of this.#rows) {
      for (const [column, { style }] of cells) {
        for (const { aspect, look } of aspectsOf(style ?? {})) {
          const layer = aspects.get(aspect) ?? new Map<string, Styled>();
          aspects.set(aspect, layer.set(cellName(row, column), { row, column, look }));
        }
      }
    }
    return [...aspects]
      .sort(([one], [other]) => one - other)
      .flatMap(([, layer]) => rectangles(layer));
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

interface Styled {
  readonly row: number;
  readonly column: number;
  readonly look: CellStyle;
}

/** Covers cells with rectangles of one look each: first as wide as possible, then as high. */
function rectangles(cells: ReadonlyMap<string, Styled>): FormatPlan[] {
  const left = new Map(cells);
  const found: FormatPlan[] = [];
  const inOrder = [...cells.values()].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  for (const { row, column, look } of inOrder) {
    if (!left.has(cellName(row, column))) continue;
    const same = (r: number, c: number) => left.get(cellName(r, c))?.look === look;
    let lastColumn = column;
    while (same(row, lastColumn + 1)) lastColumn++;
    let lastRow = row;
    while (range(column, lastColumn).every((c) => same(lastRow + 1, c))) lastRow++;
    for (const r of range(row, lastRow)) {
      for (const c of range(column, lastColumn)) left.delete(cellName(r, c));
    }
    found.push({ address: areaName(row, column, lastRow, lastColumn), style: look });
  }
  return found;
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

function parseCell(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`address must be one cell such as "B4", got "${address}"`);
  return { column: columnNumber(match[1] ?? ""), row: Number(match[2]) };
}

function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function areaName(row: number, column: number, lastRow: number, lastColumn: number): string {
  const from = cellName(row, column);
  const to = cellName(lastRow, lastColumn);
  return from === to ? from : `${from}:${to}`;
}
