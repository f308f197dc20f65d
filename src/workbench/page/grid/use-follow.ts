import { type RefObject, useEffect } from "react";
import type { Place } from "../session/moves";
import { scrollToShow } from "./panes";
import type { SheetLayout } from "./use-sheet-layout";

/** Scrolls a place into view whenever it becomes another one. */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  { columns, rows, headerWidth, headerHeight }: SheetLayout,
  frozen: { readonly rows: number; readonly columns: number },
  sheetId: string,
  { row, column }: Place,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || element.clientWidth === 0) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
    const [width, height] = [clientWidth - headerWidth, clientHeight - headerHeight];
    const left = scrollToShow(columns, frozen.columns, scrollLeft, width, column);
    const top = scrollToShow(rows, frozen.rows, scrollTop, height, row);
    if (left !== scrollLeft || top !== scrollTop) element.scrollTo({ left, top });
  }, [scroller, sheetId, row, column, columns, rows, frozen, headerWidth, headerHeight]);
}
