import type { Draft } from "immer";
import type { PageModel } from "../../../engine/model";
import { areaAddress } from "../../../engine/address";
import { readAddress } from "../addresses";
import {
  requireBoolean,
  requireNumber,
  requireOneOf,
  requireOptions,
  requireText,
} from "../checks";
import type { HostContext } from "../context";
import { itemNotFound, notPlayed } from "../errors";
import { HostObject } from "../host-object";
import { Range } from "./range";

/** Points in each unit of setPrintMargins. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const PAPER_SIZES = ["A3", "A4", "A5", "Letter", "Legal", "Tabloid", "Executive"] as const;

export class PageLayout extends HostObject {
  override readonly officeClass = "PageLayout";
  readonly #context: HostContext;
  readonly #sheetId: string;

  constructor(context: HostContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get orientation(): PageModel["orientation"] {
    return this.#page.orientation;
  }
  set orientation(value: unknown) {
    const orientation = requireOneOf("orientation", value, ["Portrait", "Landscape"]);
    this.#change((page) => {
      page.orientation = orientation;
    });
  }

  get paperSize(): string {
    return this.#page.paperSize;
  }
  set paperSize(value: unknown) {
    const paperSize = requireOneOf("paperSize", value, PAPER_SIZES);
    this.#change((page) => {
      page.paperSize = paperSize;
    });
  }

  get centerHorizontally(): boolean {
    return this.#page.centerHorizontally;
  }
  set centerHorizontally(value: unknown) {
    const centerHorizontally = requireBoolean("centerHorizontally", value);
    this.#change((page) => {
      page.centerHorizontally = centerHorizontally;
    });
  }

  /** Pages wide and high; a scale in percent is not played. */
  get zoom(): Record<string, unknown> {
    const { fitToWidth, fitToHeight } = this.#page;
    return {
      ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
    };
  }
  set zoom(value: unknown) {
    const { horizontalFitToPages, verticalFitToPages, scale } = requireOptions("zoom", value);
    if (scale !== undefined && scale !== null) throw notPlayed("PageLayoutZoomOptions.scale");
    const pages = (name: string, given: unknown): number | null =>
      given === undefined || given === null ? null : requireNumber(name, given);
    const fitToWidth = pages("horizontalFitToPages", horizontalFitToPages);
    const fitToHeight = pages("verticalFitToPages", verticalFitToPages);
    this.#change((page) => {
      page.fitToWidth = fitToWidth;
      page.fitToHeight = fitToHeight;
    });
  }

  get leftMargin(): number {
    return this.#page.margins.left;
  }
  set leftMargin(value: unknown) {
    this.#setMargin("left", requireNumber("leftMargin", value));
  }
  get rightMargin(): number {
    return this.#page.margins.right;
  }
  set rightMargin(value: unknown) {
    this.#setMargin("right", requireNumber("rightMargin", value));
  }
  get topMargin(): number {
    return this.#page.margins.top;
  }
  set topMargin(value: unknown) {
    this.#setMargin("top", requireNumber("topMargin", value));
  }
  get bottomMargin(): number {
    return this.#page.margins.bottom;
  }
  set bottomMargin(value: unknown) {
    this.#setMargin("bottom", requireNumber("bottomMargin", value));
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.#context, this.#sheetId);
  }

  setPrintMargins(unit: unknown, margins: unknown): void {
    const factor = UNITS[requireOneOf("unit", unit, ["Points", "Inches", "Centimeters"])] ?? 1;
    for (const [name, value] of Object.entries(requireOptions("marginOptions", margins))) {
      const side = requireOneOf("marginOptions", name, ["left", "right", "top", "bottom"]);
      this.#setMargin(side, requireNumber(name, value) * factor);
    }
  }

  setPrintArea(area: unknown): void {
    const printArea = this.#areaOf(area).area;
    this.#change((page) => {
      page.printArea = { ...printArea };
    });
  }

  setPrintTitleRows(rows: unknown): void {
    const titleRows = areaAddress(this.#areaOf(rows).getEntireRow().area, true);
    this.#change((page) => {
      page.titleRows = titleRows;
    });
  }

  getPrintTitleRows(): Range {
    const { titleRows } = this.#page;
    if (titleRows === null) throw itemNotFound("print title rows");
    return this.#areaOf(titleRows);
  }

  setPrintTitleColumns(columns: unknown): void {
    const titleColumns = areaAddress(this.#areaOf(columns).getEntireColumn().area, true);
    this.#change((page) => {
      page.titleColumns = titleColumns;
    });
  }

  getPrintTitleColumns(): Range {
    const { titleColumns } = this.#page;
    if (titleColumns === null) throw itemNotFound("print title columns");
    return this.#areaOf(titleColumns);
  }

  #areaOf(range: unknown): Range {
    if (range instanceof Range) return range;
    const { area } = readAddress(requireText("range", range));
    return new Range(this.#context, this.#sheetId, area);
  }

  #setMargin(side: keyof PageModel["margins"], points: number): void {
    this.#change((page) => {
      page.margins[side] = points;
    });
  }

  get #page(): PageModel {
    return this.#context.sheet(this.#sheetId).page;
  }

  #change(recipe: (page: Draft<PageModel>) => void): void {
    this.#context.changeSheet(this.#sheetId, ({ page }) => {
      recipe(page);
    });
  }
}

class HeaderFooterGroup extends HostObject {
  override readonly officeClass = "HeaderFooterGroup";
  readonly #context: HostContext;
  readonly #sheetId: string;

  constructor(context: HostContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#context, this.#sheetId);
  }
}

/** The model keeps a header and a footer as Excel's file does: "&Lleft&Ccentre&Rright". */
class HeaderFooter extends HostObject {
  override readonly officeClass = "HeaderFooter";
  readonly #context: HostContext;
  readonly #sheetId: string;

  constructor(context: HostContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get leftHeader(): string {
    return this.#read("header", "L");
  }
  set leftHeader(value: unknown) {
    this.#write("header", "L", requireText("leftHeader", value));
  }
  get centerHeader(): string {
    return this.#read("header", "C");
  }
  set centerHeader(value: unknown) {
    this.#write("header", "C", requireText("centerHeader", value));
  }
  get rightHeader(): string {
    return this.#read("header", "R");
  }
  set rightHeader(value: unknown) {
    this.#write("header", "R", requireText("rightHeader", value));
  }
  get leftFooter(): string {
    return this.#read("footer", "L");
  }
  set leftFooter(value: unknown) {
    this.#write("footer", "L", requireText("leftFooter", value));
  }
  get centerFooter(): string {
    return this.#read("footer", "C");
  }
  set centerFooter(value: unknown) {
    this.#write("footer", "C", requireText("centerFooter", value));
  }
  get rightFooter(): string {
    return this.#read("footer", "R");
  }
  set rightFooter(value: unknown) {
    this.#write("footer", "R", requireText("rightFooter", value));
  }

  #read(place: "header" | "footer", part: Part): string {
    return split(this.#context.sheet(this.#sheetId).page[place])[part];
  }

  #write(place: "header" | "footer", part: Part, text: string): void {
    this.#context.changeSheet(this.#sheetId, ({ page }) => {
      page[place] = join({ ...split(page[place]), [part]: text });
    });
  }
}

type Part = "L" | "C" | "R";

/** "&Lleft&Ccentre&Rright" in its three parts; text before any mark is in the centre. */
function split(text: string): Record<Part, string> {
  const parts: Record<Part, string> = { L: "", C: "", R: "" };
  const marked = /^&[LCR]/.test(text) || text === "" ? text : `&C${text}`;
  for (const [, part = "C", content = ""] of marked.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
    parts[part as Part] = content;
  }
  return parts;
}

function join(parts: Record<Part, string>): string {
  return (["L", "C", "R"] as const)
    .filter((part) => parts[part] !== "")
    .map((part) => `&${part}${parts[part]}`)
    .join("");
}
