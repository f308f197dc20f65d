import { keepViewTexts as texts } from "../../../locales/en/taskpane/keep";
import type { CellPlace } from "../../../workbook/excel/keep";
import { PlaceLink } from "../place-link";

interface CellListProps<Cell extends CellPlace> {
  readonly cells: readonly Cell[];
  /** What is to be said of a cell. */
  readonly remark?: (cell: Cell) => string;
}

const SHOWN = 20;

/** Cells as links, and defined names; the rest of a long list is counted. */
export function CellList<Cell extends CellPlace>({ cells, remark }: CellListProps<Cell>) {
  if (cells.length === 0) return null;
  return (
    <ul className="rows">
      {cells.slice(0, SHOWN).map((cell) => (
        <li key={`${cell.sheet}!${cell.cell}`}>
          {cell.sheet === "" ? (
            <span>{texts.definedName(cell.cell)}</span>
          ) : (
            <PlaceLink sheet={cell.sheet} address={cell.cell}>
              {texts.cell(cell.sheet, cell.cell)}
            </PlaceLink>
          )}
          {remark && <span className="quiet remark">{remark(cell)}</span>}
        </li>
      ))}
      {cells.length > SHOWN && <li className="quiet">{texts.more(cells.length - SHOWN)}</li>}
    </ul>
  );
}
