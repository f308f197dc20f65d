import { memo } from "react";
import { columnName } from "../../engine/address";
import type { Axis } from "./axis";
import type { Span } from "./panes";

interface HeadersProps {
  readonly axis: Axis;
  readonly span: Span;
  readonly kind: "columns" | "rows";
  /** The selected lines; whole ones are marked more strongly. */
  readonly selected: Span;
  readonly whole: boolean;
}

/** The letters above the columns, or the numbers beside the rows. */
export const Headers = memo(function Headers(props: HeadersProps) {
  const { axis, span, kind, selected, whole } = props;
  const lines: number[] = [];
  for (let index = span.first; index <= span.last; index += 1) {
    if (axis.size(index) > 0) lines.push(index);
  }
  const headers = lines.map((index) => {
    const isSelected = index >= selected.first && index <= selected.last;
    const state = isSelected
      ? whole
        ? "header header-whole"
        : "header header-selected"
      : "header";
    const [start, size] = [axis.offset(index), axis.size(index)];
    return kind === "columns" ? (
      <div
        key={index}
        role="columnheader"
        aria-colindex={index + 1}
        className={state}
        style={{ left: start, width: size, top: 0, height: "100%" }}
      >
        {columnName(index)}
        <i className="resize resize-column" data-resize={index} />
      </div>
    ) : (
      <div key={index} role="row" aria-rowindex={index + 1}>
        <div
          role="rowheader"
          className={state}
          style={{ top: start, height: size, left: 0, width: "100%" }}
        >
          {index + 1}
          <i className="resize resize-row" data-resize={index} />
        </div>
      </div>
    );
  });
  return kind === "columns" ? <div role="row">{headers}</div> : headers;
});
