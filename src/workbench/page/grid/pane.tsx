import type { ReactNode } from "react";
import type { Box, Stretch } from "./panes";
import { type Layout } from "./place-at";

interface PaneProps {
  readonly layout: Layout;
  readonly across: Stretch;
  readonly down: Stretch;
  readonly isFrozenRow: boolean;
  readonly isFrozenColumn: boolean;
  readonly children: ReactNode;
}

/** One of up to four parts of the grid: frozen or scrolling, across and down. */
export function Pane({ layout, across, down, isFrozenRow, isFrozenColumn, children }: PaneProps) {
  const { window, headerWidth, headerHeight } = layout;
  const x = part(across, window.left, window.width - headerWidth, isFrozenColumn);
  const y = part(down, window.top, window.height - headerHeight, isFrozenRow);
  const box: Box = {
    left: headerWidth + x.start,
    top: headerHeight + y.start,
    width: x.size,
    height: y.size,
  };
  const names = [
    "pane",
    isFrozenRow && "pane-frozen-rows",
    isFrozenColumn && "pane-frozen-columns",
  ];
  return (
    <div role="rowgroup" className={names.filter(Boolean).join(" ")} style={box}>
      <div className="layer" style={{ transform: `translate(${-x.shift}px, ${-y.shift}px)` }}>
        {children}
      </div>
    </div>
  );
}

/** The strip of column letters or row numbers beside a pane. */
export function HeaderStrip(props: {
  readonly layout: Layout;
  readonly kind: "columns" | "rows";
  readonly stretch: Stretch;
  readonly isFrozen: boolean;
  readonly children: ReactNode;
}) {
  const { layout, kind, stretch, isFrozen, children } = props;
  const { window, headerWidth, headerHeight } = layout;
  if (headerWidth === 0) return null;
  if (kind === "columns") {
    const { start, size, shift } = part(stretch, window.left, window.width - headerWidth, isFrozen);
    const box: Box = { left: headerWidth + start, top: 0, width: size, height: headerHeight };
    return (
      <div role="rowgroup" className="headers" style={box}>
        <div className="layer" style={{ transform: `translate(${-shift}px, 0)`, height: "100%" }}>
          {children}
        </div>
      </div>
    );
  }
  const { start, size, shift } = part(stretch, window.top, window.height - headerHeight, isFrozen);
  const box: Box = { left: 0, top: headerHeight + start, width: headerWidth, height: size };
  return (
    <div role="rowgroup" className="headers" style={box}>
      <div className="layer" style={{ transform: `translate(0, ${-shift}px)`, width: "100%" }}>
        {children}
      </div>
    </div>
  );
}

/** Where a part of one axis begins, how long it is, and how far its content is shifted. */
function part({ frozenSize }: Stretch, scroll: number, room: number, isFrozen: boolean) {
  return isFrozen
    ? { start: 0, size: frozenSize, shift: 0 }
    : { start: frozenSize, size: Math.max(0, room - frozenSize), shift: frozenSize + scroll };
}
