import type { Area } from "../../../engine/model";
import { cellFormat, mergeFormats } from "../../../engine/cells/cell-format";
import { expandTable } from "../../../engine/table/auto-expansion";
import { changeFormat } from "../change-format";
import { requireBoolean } from "../checks";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { cellPropertiesChange } from "../format-properties";
import type { HostObject } from "../host-object";
import {
  apiFormula,
  apiValue,
  eachCell,
  fillsAny,
  gridOf,
  valueType,
  writeCell,
} from "../range-cells";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { RangeEdits } from "./range-edits";
import { sizedArea } from "./range-shape";
import { cellText } from "../../../engine/cells/text";
import { linesSize } from "../line-sizes";

export class Range extends RangeEdits<Range> {
  static sized(
    context: HostContext,
    sheetId: string,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): Range {
    return new Range(context, sheetId, sizedArea(row, column, rows, columns));
  }

  protected override at(area: Area): Range {
    return new Range(this.context, this.sheetId, area);
  }

  get values(): unknown[][] {
    return this.#values(apiValue);
  }
  set values(value: unknown) {
    this.#write(value);
  }

  get formulas(): unknown[][] {
    const { cells } = this.sheet;
    const { calculation } = this.context.workbook;
    return gridOf(this.area, (row, column) => {
      const cell = cells[row]?.[column];
      if (cell?.formula !== undefined || cell?.value !== undefined) return apiFormula(cell);
      // Inside a spilled range Excel gives the value, as the formula stands in one cell only.
      return apiValue(calculation.value(this.sheetId, row, column));
    });
  }
  set formulas(value: unknown) {
    this.#write(value);
  }

  get formulasLocal(): unknown[][] {
    return this.formulas;
  }
  set formulasLocal(value: unknown) {
    this.#write(value);
  }

  get text(): string[][] {
    const { sheet } = this;
    const { calculation } = this.context.workbook;
    return gridOf(this.area, (row, column) => {
      const value = calculation.value(this.sheetId, row, column);
      return cellText(value, cellFormat(sheet, row, column).numberFormat).text;
    });
  }

  get valueTypes(): string[][] {
    return this.#values(valueType);
  }

  get numberFormat(): string[][] {
    const { sheet } = this;
    return gridOf(
      this.area,
      (row, column) => cellFormat(sheet, row, column).numberFormat ?? "General",
    );
  }
  set numberFormat(value: unknown) {
    this.requireFormatsAllowed();
    this.context.changeSheet(this.sheetId, (sheet) => {
      if (typeof value === "string") {
        changeFormat(sheet, this.area, (format) =>
          mergeFormats(format ?? {}, { numberFormat: value }),
        );
        return;
      }
      eachCell(this.area, value, (row, column, numberFormat) => {
        if (typeof numberFormat !== "string") throw invalidArgument("a number format must be text");
        const cell = ((sheet.cells[row] ??= {})[column] ??= {});
        cell.format = { ...cell.format, numberFormat };
      });
    });
  }

  get hasSpill(): boolean {
    const { calculation } = this.context.workbook;
    const { row, column } = this.area;
    return (
      calculation.spill(this.sheetId, row, column) !== null ||
      calculation.spillSource(this.sheetId, row, column) !== null
    );
  }

  get rowHidden(): boolean | null {
    return this.#hidden("rows", this.area.row, this.area.lastRow);
  }
  set rowHidden(value: unknown) {
    this.#setHidden("rows", this.area.row, this.area.lastRow, requireBoolean("rowHidden", value));
  }
  get columnHidden(): boolean | null {
    return this.#hidden("columns", this.area.column, this.area.lastColumn);
  }
  set columnHidden(value: unknown) {
    const hidden = requireBoolean("columnHidden", value);
    this.#setHidden("columns", this.area.column, this.area.lastColumn, hidden);
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === null || columns === null ? null : rows || columns;
  }

  get left(): number {
    return linesSize(this.sheet, "columns", 0, this.area.column - 1);
  }
  get top(): number {
    return linesSize(this.sheet, "rows", 0, this.area.row - 1);
  }
  get width(): number {
    return linesSize(this.sheet, "columns", this.area.column, this.area.lastColumn);
  }
  get height(): number {
    return linesSize(this.sheet, "rows", this.area.row, this.area.lastRow);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.context, this.sheetId, this.area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheetId, this.area);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheetId, this.area);
  }
  get worksheet(): HostObject {
    return this.context.worksheet(this.sheetId);
  }

  getSpillingToRange(): Range {
    const { row, column } = this.area;
    const spill = this.context.workbook.calculation.spill(this.sheetId, row, column);
    if (spill === null) throw itemNotFound("spilled range");
    return this.sized(row, column, spill.rows, spill.columns);
  }

  getSpillParent(): Range {
    const { row, column } = this.area;
    const { calculation } = this.context.workbook;
    const source = calculation.spillSource(this.sheetId, row, column);
    if (source !== null) return this.sized(source.row, source.column, 1, 1);
    if (calculation.spill(this.sheetId, row, column) === null) throw itemNotFound("spill parent");
    return this.getCell(0, 0);
  }

  select(): void {
    const { area } = this;
    this.context.workbook.navigate((draft) => {
      draft.activeSheetId = this.sheetId;
      const sheet = draft.sheets.find(({ id }) => id === this.sheetId);
      if (sheet !== undefined) sheet.selection = { ...area };
    });
  }

  calculate(): void {
    this.context.workbook.calculate();
  }
  setDirty(): void {
    this.context.workbook.calculate();
  }

  setCellProperties(properties: unknown): void {
    this.requireFormatsAllowed();
    this.context.changeSheet(this.sheetId, (sheet) => {
      eachCell(this.area, properties, (row, column, wanted) => {
        const cell = ((sheet.cells[row] ??= {})[column] ??= {});
        cell.format = cellPropertiesChange(wanted).reduce(mergeFormats, cell.format ?? {});
      });
    });
  }

  #values<T>(
    convert: (value: ReturnType<HostContext["workbook"]["calculation"]["value"]>) => T,
  ): T[][] {
    const { calculation } = this.context.workbook;
    return gridOf(this.area, (row, column) =>
      convert(calculation.value(this.sheetId, row, column)),
    );
  }

  #write(value: unknown): void {
    this.requireUnlockedCells();
    if (fillsAny(value)) {
      this.context.change((draft) => expandTable(draft, this.sheetId, this.area));
    }
    this.context.changeSheet(this.sheetId, (sheet) => {
      eachCell(this.area, value, (row, column, input) => {
        writeCell(sheet, row, column, input);
      });
    });
  }

  #hidden(lines: "rows" | "columns", first: number, last: number): boolean | null {
    const isHidden = (index: number): boolean => this.sheet[lines][index]?.hidden ?? false;
    const answer = isHidden(first);
    for (let index = first; index <= last; index += 1) if (isHidden(index) !== answer) return null;
    return answer;
  }

  #setHidden(lines: "rows" | "columns", first: number, last: number, hidden: boolean): void {
    this.requireAllowed(lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
    this.context.changeSheet(this.sheetId, (sheet) => {
      for (let index = first; index <= last; index += 1)
        (sheet[lines][index] ??= {}).hidden = hidden;
    });
  }
}
