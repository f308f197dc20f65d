import { current, type Draft, isDraft } from "immer";
import type { SheetModel } from "../model";

/**
 * The cells of a sheet that is being changed, as they are now, for reading: a draft of each of
 * thousands would cost far more.
 */
export function plainCells({ cells }: Draft<SheetModel>): SheetModel["cells"] {
  return isDraft(cells) ? current(cells) : cells;
}
