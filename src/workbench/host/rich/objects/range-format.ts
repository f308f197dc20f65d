import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../../engine/model";
import { mergeFormats } from "../../../engine/cells/cell-format";
import { requireColor, requireNumber } from "../checks";
import { invalidArgument } from "../errors";
import { FONT, FORMAT, PROTECTION } from "../format-properties";
import { AreaFormat } from "./area-format";
import { RangeBorderCollection } from "./range-borders";

export class RangeFormat extends AreaFormat {
  override readonly officeClass = "RangeFormat";

  get horizontalAlignment(): unknown {
    return this.readProperty(FORMAT.horizontalAlignment);
  }
  set horizontalAlignment(value: unknown) {
    this.writeProperty(FORMAT.horizontalAlignment, value);
  }
  get verticalAlignment(): unknown {
    return this.readProperty(FORMAT.verticalAlignment);
  }
  set verticalAlignment(value: unknown) {
    this.writeProperty(FORMAT.verticalAlignment, value);
  }
  get wrapText(): unknown {
    return this.readProperty(FORMAT.wrapText);
  }
  set wrapText(value: unknown) {
    this.writeProperty(FORMAT.wrapText, value);
  }
  get indentLevel(): unknown {
    return this.readProperty(FORMAT.indentLevel);
  }
  set indentLevel(value: unknown) {
    this.writeProperty(FORMAT.indentLevel, value);
  }

  get columnWidth(): number | null {
    return this.#size("columns", this.area.column, this.area.lastColumn, DEFAULT_COLUMN_WIDTH);
  }
  set columnWidth(value: unknown) {
    const size = requireSize("columnWidth", value);
    this.changeLines("columns", this.area.column, this.area.lastColumn, size);
  }
  get useStandardWidth(): boolean | null {
    const width = this.columnWidth;
    return width === null ? null : width === DEFAULT_COLUMN_WIDTH;
  }
  /** As in Excel, only true has an effect. */
  set useStandardWidth(value: unknown) {
    if (value === true) this.columnWidth = DEFAULT_COLUMN_WIDTH;
  }
  get rowHeight(): number | null {
    return this.#size("rows", this.area.row, this.area.lastRow, DEFAULT_ROW_HEIGHT);
  }
  set rowHeight(value: unknown) {
    const size = requireSize("rowHeight", value);
    this.changeLines("rows", this.area.row, this.area.lastRow, size);
  }

  get font(): RangeFont {
    return this.part(RangeFont);
  }
  get fill(): RangeFill {
    return this.part(RangeFill);
  }
  get borders(): RangeBorderCollection {
    return this.part(RangeBorderCollection);
  }
  get protection(): FormatProtection {
    return this.part(FormatProtection);
  }

  /** Hidden lines are 0 wide, and giving lines that width hides them. */
  #size(lines: "rows" | "columns", first: number, last: number, standard: number): number | null {
    const sizeOf = (index: number): number => {
      const line = this.sheet[lines][index];
      return line?.hidden === true ? 0 : (line?.size ?? standard);
    };
    const size = sizeOf(first);
    for (let index = first; index <= last; index += 1) if (sizeOf(index) !== size) return null;
    return size;
  }
}

function requireSize(name: string, value: unknown): number {
  const size = requireNumber(name, value);
  if (size < 0 || size > 2000)
    throw invalidArgument(`${name} is out of bounds, got ${String(size)}`);
  return size;
}

class RangeFont extends AreaFormat {
  override readonly officeClass = "RangeFont";

  get name(): unknown {
    return this.readProperty(FONT.name);
  }
  set name(value: unknown) {
    this.writeProperty(FONT.name, value);
  }
  get size(): unknown {
    return this.readProperty(FONT.size);
  }
  set size(value: unknown) {
    this.writeProperty(FONT.size, value);
  }
  get bold(): unknown {
    return this.readProperty(FONT.bold);
  }
  set bold(value: unknown) {
    this.writeProperty(FONT.bold, value);
  }
  get italic(): unknown {
    return this.readProperty(FONT.italic);
  }
  set italic(value: unknown) {
    this.writeProperty(FONT.italic, value);
  }
  get underline(): unknown {
    return this.readProperty(FONT.underline);
  }
  set underline(value: unknown) {
    this.writeProperty(FONT.underline, value);
  }
  get strikethrough(): unknown {
    return this.readProperty(FONT.strikethrough);
  }
  set strikethrough(value: unknown) {
    this.writeProperty(FONT.strikethrough, value);
  }
  get color(): unknown {
    return this.readProperty(FONT.color);
  }
  set color(value: unknown) {
    this.writeProperty(FONT.color, value);
  }
}

class RangeFill extends AreaFormat {
  override readonly officeClass = "RangeFill";

  /** White where there is no fill, as Excel says. */
  get color(): string | null {
    return this.shared(({ fill }) => fill ?? "#FFFFFF");
  }
  set color(value: unknown) {
    const fill = requireColor("color", value);
    this.changeFormat((format) => mergeFormats(format ?? {}, { fill }));
  }

  clear(): void {
    this.changeFormat((format) => {
      const cleared: { fill?: string } & typeof format = { ...format };
      delete cleared.fill;
      return cleared;
    });
  }
}

class FormatProtection extends AreaFormat {
  override readonly officeClass = "FormatProtection";

  get locked(): unknown {
    return this.readProperty(PROTECTION.locked);
  }
  set locked(value: unknown) {
    this.writeProperty(PROTECTION.locked, value);
  }
  get formulaHidden(): unknown {
    return this.readProperty(PROTECTION.formulaHidden);
  }
  set formulaHidden(value: unknown) {
    this.writeProperty(PROTECTION.formulaHidden, value);
  }
}
