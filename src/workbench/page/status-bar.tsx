import { useMemo } from "react";
import { cellFormat } from "../engine/cells/cell-format";
import { cellText } from "../engine/cells/text";
import { isOneCell } from "./session/moves";
import { selectionFigures } from "./session/selection-figures";
import { useSnapshot } from "./session/use-session";

/** What is going on, and the sum, average and count of the selected cells. */
export function StatusBar() {
  const { page, sheet, drawn, calculation, model } = useSnapshot();
  const { selection } = sheet;
  const figures = useMemo(
    () => selectionFigures(drawn.sheet, calculation, selection),
    [drawn.sheet, calculation, selection],
  );
  const { numberFormat } = cellFormat(sheet, page.active.row, page.active.column);
  const shown = (value: number) => cellText(value, numberFormat).text.trim();
  const showsFigures = !isOneCell(selection) && figures.count > 0;

  return (
    <footer className="status-bar">
      <span role="status">{mode()}</span>
      {calculation.circular.length > 0 ? (
        <span className="status-warning">Circular references: {calculation.circular.length}</span>
      ) : null}
      <span className="status-space" />
      {showsFigures && figures.numbers > 0 ? (
        <>
          <span>Average: {shown(figures.sum / figures.numbers)}</span>
          <span>Count: {figures.count}</span>
          <span>Sum: {shown(figures.sum)}</span>
        </>
      ) : null}
      {showsFigures && figures.numbers === 0 ? <span>Count: {figures.count}</span> : null}
    </footer>
  );

  function mode(): string {
    if (page.editing !== null) {
      if (page.editing.pointed !== null) return "Point";
      return page.editing.arrowsLeave ? "Enter" : "Edit";
    }
    if (page.isCalculating) return "Calculating...";
    if (!page.addinReady) return "Loading the add-in...";
    return model.calculationMode === "Manual" ? "Ready, calculation is manual (F9)" : "Ready";
  }
}
