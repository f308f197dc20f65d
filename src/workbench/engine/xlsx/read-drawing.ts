import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type LineModel,
  type SheetModel,
} from "../model";
import type { ChartPlace } from "./read-chart";
import { child, descendant, numberOf, valueOf, type XmlElement } from "./read-xml";

const EMU_PER_POINT = 12_700;

/** Where the charts of a sheet lie, and the relationships that lead to them. */
export function readChartPlaces(
  drawing: XmlElement,
  sheet: SheetModel,
): (ChartPlace & { readonly relationship: string })[] {
  return drawing.children.flatMap((anchor, index) => {
    const frame = child(anchor, "graphicFrame");
    const properties = descendant(frame, "nvGraphicFramePr", "cNvPr");
    const relationship = valueOf(descendant(frame, "graphic", "graphicData", "chart"), "id");
    if (relationship === null) return [];
    const from = corner(child(anchor, "from"), sheet);
    const to = corner(child(anchor, "to"), sheet);
    const position = child(anchor, "pos");
    const size = child(anchor, "ext");
    const left = from?.x ?? points(position, "x");
    const top = from?.y ?? points(position, "y");
    return [
      {
        relationship,
        id: `${sheet.id}chart${index + 1}`,
        name: valueOf(properties, "name") ?? `Chart ${index + 1}`,
        altText: valueOf(properties, "descr") ?? "",
        left,
        top,
        width: to === null ? points(size, "cx") : to.x - left,
        height: to === null ? points(size, "cy") : to.y - top,
      },
    ];
  });
}

/** A corner that is given as a cell and a distance within it, in points from the sheet's own. */
function corner(
  element: XmlElement | undefined,
  sheet: SheetModel,
): { readonly x: number; readonly y: number } | null {
  if (element === undefined) return null;
  const number = (name: string): number => Number(child(element, name)?.text ?? 0);
  return {
    x: start(number("col"), sheet.columns, DEFAULT_COLUMN_WIDTH) + exact(number("colOff")),
    y: start(number("row"), sheet.rows, DEFAULT_ROW_HEIGHT) + exact(number("rowOff")),
  };
}

function start(index: number, lines: Readonly<Record<number, LineModel>>, usual: number): number {
  let at = 0;
  for (let n = 0; n < index; n += 1) at += lines[n]?.hidden ? 0 : (lines[n]?.size ?? usual);
  return at;
}

function points(element: XmlElement | undefined, attribute: string): number {
  return exact(numberOf(element, attribute) ?? 0);
}

function exact(emu: number): number {
  return Math.round((emu / EMU_PER_POINT) * 1000) / 1000;
}
