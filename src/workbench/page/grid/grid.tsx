import { type Ref, useImperativeHandle, useMemo, useRef, useState } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../engine/model";
import { copy, paste } from "../session/clipboard";
import { type LineAxis, linesMeant, sizeLines } from "../session/lines";
import { oppositeCorner } from "../session/moves";
import { blockAt } from "../session/terrain";
import { useSession, useSnapshot } from "../session/use-session";
import { CellEditor } from "./cell-editor";
import { CellNote } from "./cell-note";
import { cellId, Cells } from "./cells";
import { Charts } from "./charts";
import { createFormatReader } from "./format-reader";
import { handleGridKey } from "./grid-keys";
import { fittedHeight, fittedWidth } from "./fit-lines";
import { GridMenu } from "./grid-menu";
import { Headers } from "./headers";
import { gridMarks } from "./marks";
import { createMeasure } from "./measure";
import { Overlay } from "./overlay";
import { HeaderStrip, Pane } from "./pane";
import { areaBox, stretch } from "./panes";
import { type Layout, onScreen } from "./place-at";
import { ResizeGuide } from "./resize-guide";
import type { RowSource } from "./row-view";
import { useFollow } from "./use-follow";
import { usePointer } from "./use-pointer";
import { extent, useSheetLayout } from "./use-sheet-layout";
import { useWindow } from "./use-window";
import "./grid.css";

export interface GridHandle {
  focus(): void;
}

const BOTH = [false, true] as const;

/** The active sheet: headers, cells, charts, selection and the editor, in up to four panes. */
export function Grid({ ref }: { readonly ref: Ref<GridHandle> }) {
  const session = useSession();
  const snapshot = useSnapshot();
  const { sheet, drawn, page, calculation } = snapshot;
  const { active, editing } = page;
  const { frozen, selection } = sheet;

  const scroller = useRef<HTMLDivElement>(null);
  const focusGrid = () => scroller.current?.focus({ preventScroll: true });
  useImperativeHandle(ref, () => ({ focus: focusGrid }));
  const measure = useMemo(() => createMeasure(), []);
  const window = useWindow(scroller);
  const sheetLayout = useSheetLayout(drawn.sheet);
  const { columns, rows, headerWidth, headerHeight } = sheetLayout;
  const layout: Layout = { ...sheetLayout, frozen, window };
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const fit = (axis: LineAxis, lines: readonly number[]) =>
    sizeLines(session, axis, lines, (index) =>
      axis === "columns"
        ? fittedWidth(drawn.sheet, calculation, measure, index)
        : fittedHeight(drawn.sheet, measure, columns, index),
    );
  const pointer = usePointer(session, layout, scroller, { fit, openMenu: setMenu });

  const wholeRows = selection.lastColumn === MAX_COLUMNS - 1;
  const wholeColumns = selection.lastRow === MAX_ROWS - 1;
  const corner = wholeRows || wholeColumns ? active : oppositeCorner(selection, active);
  useFollow(scroller, sheetLayout, frozen, sheet.id, corner);
  useFollow(scroller, sheetLayout, frozen, sheet.id, active);

  const source = useMemo<RowSource>(
    () => ({
      sheet: drawn.sheet,
      value: (row, column) => calculation.value(drawn.sheet.id, row, column),
      format: createFormatReader(drawn.sheet, calculation),
      columns,
      measure,
    }),
    [drawn.sheet, calculation, columns, measure],
  );

  const across = stretch(columns, frozen.columns, window.left, window.width - headerWidth);
  const down = stretch(rows, frozen.rows, window.top, window.height - headerHeight);
  const size = extent(sheet, sheetLayout);
  const block = blockAt(sheet, active);
  const marks = gridMarks(snapshot, pointer.filling);
  const selectedColumns = { first: selection.column, last: selection.lastColumn };
  const selectedRows = { first: selection.row, last: selection.lastRow };

  const onScreenBox = (area: typeof block) => ({
    ...areaBox(columns, rows, area),
    left: headerWidth + onScreen(columns, frozen.columns, window.left, area.column),
    top: headerHeight + onScreen(rows, frozen.rows, window.top, area.row),
  });

  return (
    <div className="grid-frame">
      <div
        ref={scroller}
        className="grid"
        role="grid"
        tabIndex={0}
        aria-label={`Sheet ${sheet.name}`}
        aria-rowcount={MAX_ROWS}
        aria-colcount={MAX_COLUMNS}
        aria-activedescendant={cellId(sheet, block.row, block.column)}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || editing !== null) return;
          const pageSize = {
            rows: Math.max(1, down.scrolling.last - down.scrolling.first - 4),
            columns: Math.max(1, across.scrolling.last - across.scrolling.first - 4),
          };
          if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
            event.preventDefault();
            const { left, top } = event.currentTarget.getBoundingClientRect();
            const box = onScreenBox(block);
            setMenu({ x: left + box.left + box.width / 2, y: top + box.top + box.height });
            return;
          }
          if (handleGridKey(session, event, pageSize)) event.preventDefault();
        }}
        onCopy={(event) => {
          if (editing !== null) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", copy(session, false));
        }}
        onCut={(event) => {
          if (editing !== null) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", copy(session, true));
        }}
        onPaste={(event) => {
          if (editing !== null) return;
          event.preventDefault();
          paste(session, event.clipboardData.getData("text/plain"));
        }}
        onMouseDown={pointer.onMouseDown}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
      >
        <div
          className="extent"
          role="presentation"
          style={{ width: headerWidth + size.width, height: headerHeight + size.height }}
        >
          <div
            className="window"
            role="presentation"
            style={{ width: window.width, height: window.height }}
          >
            {BOTH.map((isFrozenRow) =>
              BOTH.map((isFrozenColumn) => {
                const rowSpan = isFrozenRow ? down.frozen : down.scrolling;
                const columnSpan = isFrozenColumn ? across.frozen : across.scrolling;
                if (rowSpan === null || columnSpan === null) return null;
                return (
                  <Pane
                    key={`${String(isFrozenRow)} ${String(isFrozenColumn)}`}
                    {...{ layout, across, down, isFrozenRow, isFrozenColumn }}
                  >
                    <Cells {...{ source, rows, rowSpan, columnSpan }} />
                    <Charts model={drawn.model} sheet={drawn.sheet} calculation={calculation} />
                    <Overlay
                      {...{ columns, rows, marks, selection }}
                      active={block}
                      hasHandle={editing === null && sheet.protection === null}
                    />
                  </Pane>
                );
              }),
            )}
            {BOTH.map((isFrozen) => {
              const span = isFrozen ? across.frozen : across.scrolling;
              return span === null ? null : (
                <HeaderStrip
                  key={String(isFrozen)}
                  kind="columns"
                  stretch={across}
                  {...{ layout, isFrozen }}
                >
                  <Headers
                    axis={columns}
                    kind="columns"
                    selected={selectedColumns}
                    whole={wholeColumns}
                    {...{ span }}
                  />
                </HeaderStrip>
              );
            })}
            {BOTH.map((isFrozen) => {
              const span = isFrozen ? down.frozen : down.scrolling;
              return span === null ? null : (
                <HeaderStrip
                  key={String(isFrozen)}
                  kind="rows"
                  stretch={down}
                  {...{ layout, isFrozen }}
                >
                  <Headers
                    axis={rows}
                    kind="rows"
                    selected={selectedRows}
                    whole={wholeRows}
                    {...{ span }}
                  />
                </HeaderStrip>
              );
            })}
            <div className="corner" style={{ width: headerWidth, height: headerHeight }} />
            {pointer.resizing === null ? null : (
              <ResizeGuide layout={layout} line={pointer.resizing} />
            )}
          </div>
        </div>
      </div>
      {menu === null ? null : (
        <GridMenu
          {...menu}
          close={() => {
            setMenu(null);
            focusGrid();
          }}
          fit={(axis) =>
            fit(axis, linesMeant(sheet, axis, active[axis === "rows" ? "row" : "column"]))
          }
        />
      )}
      <div className="floating">
        {editing === null ? <CellNote box={onScreenBox(block)} focusGrid={focusGrid} /> : null}
        {editing !== null && editing.sheetId === sheet.id ? (
          <CellEditor
            editing={editing}
            box={onScreenBox(blockAt(sheet, editing.place))}
            room={window}
            {...{ measure, focusGrid }}
          />
        ) : null}
      </div>
    </div>
  );
}
