import {
  type ChartModel,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type LineModel,
  type SheetModel,
} from "../model";
import { document, element } from "../xml";

const EMU_PER_POINT = 12_700;
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The part of the file that says where the charts of a sheet lie; chart n has relationship rId n. */
export function drawingPart(sheet: SheetModel): string {
  return document(
    element(
      "xdr:wsDr",
      {
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      },
      sheet.charts.map((chart, index) => anchor(sheet, chart, index + 1)),
    ),
  );
}

/** From cell to cell, as Excel saves it: the chart keeps to its cells whatever the font makes of them. */
function anchor(sheet: SheetModel, chart: ChartModel, number: number): string {
  const { left, top, width, height } = chart;
  return element(
    "xdr:twoCellAnchor",
    {},
    element("xdr:from", {}, corner(sheet, left, top)),
    element("xdr:to", {}, corner(sheet, left + width, top + height)),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id: number + 1, name: chart.name, descr: chart.altText || null }),
        element("xdr:cNvGraphicFramePr"),
      ),
      element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: CHART_NAMESPACE },
          element("c:chart", {
            "xmlns:c": CHART_NAMESPACE,
            "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "r:id": `rId${number}`,
          }),
        ),
      ),
    ),
    element("xdr:clientData"),
  );
}

function corner(sheet: SheetModel, left: number, top: number): string[] {
  const [column, columnOffset] = place(left, sheet.columns, DEFAULT_COLUMN_WIDTH);
  const [row, rowOffset] = place(top, sheet.rows, DEFAULT_ROW_HEIGHT);
  return [
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, String(emu(columnOffset))),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, String(emu(rowOffset))),
  ];
}

/** The line in which a distance from the edge ends, and what is left of it there. */
export function place(
  distance: number,
  lines: Readonly<Record<number, LineModel>>,
  usual: number,
): [index: number, rest: number] {
  let rest = distance;
  for (let index = 0; ; index += 1) {
    const line = lines[index];
    const size = line?.hidden ? 0 : (line?.size ?? usual);
    if (rest < size) return [index, Math.max(0, rest)];
    rest -= size;
  }
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}
