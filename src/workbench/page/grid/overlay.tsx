import type { Area } from "../../engine/model";
import type { Axis } from "./axis";
import { areaBox } from "./panes";

/** An area to draw over the cells of a pane. */
export interface Mark {
  readonly key: string;
  readonly area: Area;
  readonly className: string;
}

interface OverlayProps {
  readonly columns: Axis;
  readonly rows: Axis;
  readonly selection: Area;
  readonly active: Area;
  readonly marks: readonly Mark[];
  /** Cells are being edited: the selection has no handle then. */
  readonly hasHandle: boolean;
}

/** Selection, fill handle, copied cells, spilled areas and references, over the cells. */
export function Overlay({ columns, rows, selection, active, marks, hasHandle }: OverlayProps) {
  const box = areaBox(columns, rows, selection);
  const activeBox = areaBox(columns, rows, active);
  return (
    <div className="overlay" aria-hidden="true">
      <div className="selection" style={box}>
        <div
          className="selection-active"
          style={{
            ...activeBox,
            left: activeBox.left - box.left,
            top: activeBox.top - box.top,
          }}
        />
      </div>
      <div className="selection-frame" style={frame(box)}>
        {hasHandle ? <i className="fill-handle" data-fill="handle" /> : null}
      </div>
      {marks.map(({ key, area, className }) => (
        <div key={key} className={className} style={frame(areaBox(columns, rows, area))} />
      ))}
    </div>
  );
}

/** Frames lie on the gridlines, one pixel before the cells begin. */
function frame(box: { left: number; top: number; width: number; height: number }) {
  return { left: box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 };
}
