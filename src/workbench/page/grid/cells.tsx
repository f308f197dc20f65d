import { memo, type CSSProperties } from "react";
import { cellAddress, contains, overlaps } from "../../engine/address";
import type { Area, SheetModel } from "../../engine/model";
import type { Axis } from "./axis";
import { cssBorder, textStyle } from "./cell-style";
import { areaBox, type Span } from "./panes";
import { type CellView, type Edge, type RowSource, rowView } from "./row-view";

interface CellsProps {
  readonly source: RowSource;
  readonly rows: Axis;
  readonly rowSpan: Span;
  readonly columnSpan: Span;
}

/** The cells of one pane. They are drawn anew only when the sheet or its values change. */
export const Cells = memo(function Cells({ source, rows, rowSpan, columnSpan }: CellsProps) {
  const merges = mergesIn(source.sheet, rowSpan, columnSpan);
  // Merged cells are drawn at their first cell, which may lie outside the window.
  const firstRow = Math.min(rowSpan.first, ...merges.map(({ row }) => row));
  const firstColumn = Math.min(columnSpan.first, ...merges.map(({ column }) => column));
  const drawn: number[] = [];
  for (let row = firstRow; row <= rowSpan.last; row += 1) {
    if (rows.size(row) > 0) drawn.push(row);
  }
  return drawn.map((row) => {
    const views = rowView(source, row, { first: firstColumn, last: columnSpan.last });
    return (
      <div key={row} role="row" aria-rowindex={row + 1}>
        {views.map((view) => {
          const merge = merges.find((area) => contains(area, row, view.column));
          const hidden = merge !== undefined && !startsAt(merge, row, view.column);
          return hidden ? null : (
            <Cell
              key={view.column}
              isOwn={row >= rowSpan.first && view.column >= columnSpan.first}
              {...{ source, rows, row, view, merge, views }}
            />
          );
        })}
      </div>
    );
  });
}, drawsTheSame);

/** The spans are made anew at each drawing; what counts is which lines they hold. */
function drawsTheSame(one: CellsProps, other: CellsProps): boolean {
  return (
    one.source === other.source &&
    one.rows === other.rows &&
    sameSpan(one.rowSpan, other.rowSpan) &&
    sameSpan(one.columnSpan, other.columnSpan)
  );
}

function sameSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last;
}

interface CellProps {
  readonly source: RowSource;
  readonly rows: Axis;
  readonly row: number;
  readonly view: CellView;
  readonly merge: Area | undefined;
  readonly views: readonly CellView[];
  /** The cell lies in this pane; otherwise it is drawn for what runs over from it. */
  readonly isOwn: boolean;
}

function Cell({ source, rows, row, view, merge, views, isOwn }: CellProps) {
  const { sheet, columns } = source;
  const area = merge ?? { row, column: view.column, lastRow: row, lastColumn: view.column };
  const isUnderText = views.some(
    ({ runs }) => runs !== null && runs.first <= view.column && view.column < runs.last,
  );
  return (
    <div
      id={isOwn ? cellId(sheet, row, view.column) : undefined}
      role="gridcell"
      aria-hidden={!isOwn}
      aria-colindex={view.column + 1}
      className={view.error?.message === undefined ? "cell" : "cell cell-explained"}
      style={{
        ...areaBox(columns, rows, area),
        background: view.format.fill,
        borderRight: edge(sheet, view.right, isUnderText),
        borderBottom: edge(sheet, view.bottom, false),
      }}
      title={view.error?.message}
    >
      {view.text === "" ? null : (
        <span
          className="cell-text"
          style={{ ...textPlace(columns, view), ...textStyle(view.format, view.align, view.color) }}
        >
          {view.text}
        </span>
      )}
      {view.error?.message === undefined ? null : (
        <span className="visually-hidden">, {view.error.message}</span>
      )}
    </div>
  );
}

/** The element of a cell, for aria-activedescendant. */
export function cellId(sheet: SheetModel, row: number, column: number): string {
  return `cell-${sheet.id}-${cellAddress(row, column)}`;
}

/** Text that runs on is as wide as the cells it covers; otherwise the cell cuts it off. */
function textPlace(columns: Axis, { column, runs }: CellView): CSSProperties {
  if (runs === null) return { left: 0, right: 0 };
  const left = columns.offset(runs.first) - columns.offset(column);
  const width = columns.offset(runs.last + 1) - columns.offset(runs.first);
  return { left, width, zIndex: 1 };
}

function edge(sheet: SheetModel, { border, fill }: Edge, isUnderText: boolean): string {
  if (border !== null) return cssBorder(border);
  // Where colours are forced, a line that is not to be seen must say so by a system colour.
  if (isUnderText || !sheet.showGridlines) {
    return `1px solid var(--no-line, ${fill ?? "transparent"})`;
  }
  return `1px solid ${fill ?? "var(--gridline)"}`;
}

function mergesIn(sheet: SheetModel, rows: Span, columns: Span): readonly Area[] {
  const shown = {
    row: rows.first,
    column: columns.first,
    lastRow: rows.last,
    lastColumn: columns.last,
  };
  return sheet.merges.filter((area) => overlaps(area, shown));
}

function startsAt(area: Area, row: number, column: number): boolean {
  return area.row === row && area.column === column;
}
