import type { Area, CellFormat, SheetModel } from "../../../engine/model";
import { mergeFormats } from "../../../engine/cells/cell-format";
import { changeFormat, type FormatChange, sharedValue } from "../change-format";
import type { HostContext } from "../context";
import type { FormatProperty } from "../format-properties";
import { HostObject } from "../host-object";

/** The format of an area of a sheet, or a part of it. Reading gives null where cells differ. */
export abstract class AreaFormat extends HostObject {
  readonly #context: HostContext;
  readonly #sheetId: string;
  readonly area: Area;

  constructor(context: HostContext, sheetId: string, area: Area) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.area = area;
  }

  protected get sheet(): SheetModel {
    return this.#context.sheet(this.#sheetId);
  }

  protected part<Part>(
    make: new (context: HostContext, sheetId: string, area: Area) => Part,
  ): Part {
    return new make(this.#context, this.#sheetId, this.area);
  }

  protected readProperty(property: FormatProperty): unknown {
    return sharedValue(this.sheet, this.area, (format) => property.read(format));
  }

  protected writeProperty(property: FormatProperty, value: unknown): void {
    const change = property.change(value);
    this.changeFormat((format) => mergeFormats(format ?? {}, change));
  }

  protected shared<T>(read: (format: CellFormat) => T, area = this.area): T | null {
    return sharedValue(this.sheet, area, read);
  }

  protected changeFormat(change: FormatChange, area = this.area): void {
    this.requireUnprotected("allowFormatCells");
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      changeFormat(sheet, area, change);
    });
  }

  protected changeLines(
    lines: "rows" | "columns",
    first: number,
    last: number,
    size: number | undefined,
  ): void {
    this.requireUnprotected(lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      for (let index = first; index <= last; index += 1) {
        const line = (sheet[lines][index] ??= {});
        // A line that is hidden keeps its size for when it is shown again.
        if (size === 0) line.hidden = true;
        else {
          delete line.hidden;
          if (size === undefined) delete line.size;
          else line.size = size;
        }
      }
    });
  }

  protected requireUnprotected(permission: string): void {
    this.#context.requireAllowed(this.#sheetId, permission);
  }
}
