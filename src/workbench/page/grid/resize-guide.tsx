import { type Layout, onScreen } from "./place-at";
import type { Resizing } from "./use-pointer";

/** The line that shows where the edge of a column or row would be. */
export function ResizeGuide({ layout, line }: { layout: Layout; line: Resizing }) {
  const { window, frozen, headerWidth, headerHeight } = layout;
  const isColumn = line.axis === "columns";
  const scroll = isColumn ? window.left : window.top;
  const start = onScreen(layout[line.axis], frozen[line.axis], scroll, line.index);
  const style = isColumn
    ? { left: headerWidth + start + line.size, top: 0, width: 1, height: "100%" }
    : { top: headerHeight + start + line.size, left: 0, height: 1, width: "100%" };
  return <div className="resize-guide" style={style} />;
}
