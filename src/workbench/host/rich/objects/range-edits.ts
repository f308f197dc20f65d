import { clearArea } from "../../../engine/cells/cell-edits";
import { cellFormat } from "../../../engine/cells/cell-format";
import { type CopyKind, copyCells, fillCells } from "../../../engine/cells/copy-cells";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../../engine/model";
import { type Shift, shiftCells } from "../../../engine/cells/shift-cells";
import { bodyArea } from "../../../engine/table/table-parts";
import { intersection, readAddress } from "../addresses";
import { optional, requireBoolean, requireOneOf, requireText } from "../checks";
import type { Place } from "../context";
import { accessDenied, invalidArgument, itemNotFound, notPlayed, type RichError } from "../errors";
import { gridOf } from "../range-cells";
import { RangeShape, sizedArea } from "./range-shape";
import { requireShiftable } from "./shift-ranges";
import { addRows, removeRows, tableWithRows } from "./table-edits";

const CLEAR = { All: "all", Contents: "contents", Formats: "formats" } as const;
const COPY: Readonly<Record<string, CopyKind>> = {
  All: "all",
  Formulas: "formulas",
  Values: "values",
  Formats: "formats",
};

/** What moves, copies, joins and empties the cells of a range. */
export abstract class RangeEdits<Self extends RangeShape<Self>> extends RangeShape<Self> {
  clear(applyTo?: unknown): void {
    const choices = ["All", "Contents", "Formats"] as const;
    const what = optional(applyTo, (value) => requireOneOf("applyTo", value, choices)) ?? "All";
    if (what !== "Formats") this.requireUnlockedCells();
    if (what !== "Contents") this.requireFormatsAllowed();
    this.context.changeSheet(this.sheetId, (sheet) => {
      clearArea(sheet, this.area, CLEAR[what]);
    });
  }

  /** Gives the cells that are new. */
  insert(shift: unknown): Self {
    const axis = requireOneOf("shift", shift, ["Down", "Right"]) === "Down" ? "row" : "column";
    this.#shift("insert", axis);
    return this.at(this.area);
  }

  delete(shift: unknown): void {
    const axis = requireOneOf("shift", shift, ["Up", "Left"]) === "Up" ? "row" : "column";
    this.#shift("delete", axis);
  }

  copyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    if (skipBlanks === true) throw notPlayed("Range.copyFrom with skipBlanks");
    if (transpose === true) throw notPlayed("Range.copyFrom with transpose");
    const type = optional(copyType, (value) => requireText("copyType", value)) ?? "All";
    const kind = COPY[type];
    if (kind === undefined) throw notPlayed(`RangeCopyType.${type}`);
    const from = this.#placeOf(source);
    this.requireUnlockedCells();
    const { workbook } = this.context;
    const to = { sheetId: this.sheetId, area: this.area };
    this.context.change((draft) => {
      copyCells(draft, workbook, from, to, kind);
    });
  }

  autoFill(destination?: unknown, autoFillType?: unknown): void {
    if (autoFillType !== undefined && autoFillType !== null && autoFillType !== "FillDefault") {
      throw notPlayed(`AutoFillType.${requireText("autoFillType", autoFillType)}`);
    }
    const target = this.areaOf(destination);
    const { workbook } = this.context;
    this.context.change((draft) => {
      fillCells(draft, workbook, this.sheetId, this.area, target);
    });
  }

  merge(across?: unknown): void {
    const perRow = optional(across, (value) => requireBoolean("across", value)) ?? false;
    this.requireFormatsAllowed();
    const { row, column } = this.area;
    const merges = perRow
      ? Array.from({ length: this.rowCount }, (_, index) =>
          sizedArea(row + index, column, 1, this.columnCount),
        )
      : [this.area];
    this.context.changeSheet(this.sheetId, (sheet) => {
      const others = sheet.merges.filter((merge) => intersection(merge, this.area) === null);
      sheet.merges = [...others, ...merges.map((merge) => ({ ...merge }))];
    });
  }

  unmerge(): void {
    this.requireFormatsAllowed();
    this.context.changeSheet(this.sheetId, (sheet) => {
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, this.area) === null);
    });
  }

  protected requireUnlockedCells(): void {
    const { sheet } = this;
    if (sheet.protection === null) return;
    const locked = gridOf(
      this.area,
      (row, column) => cellFormat(sheet, row, column).locked ?? true,
    );
    if (locked.some((row) => row.includes(true))) throw this.#isProtected();
  }

  protected requireFormatsAllowed(): void {
    this.requireAllowed("allowFormatCells");
  }

  protected requireAllowed(permission: string): void {
    this.context.requireAllowed(this.sheetId, permission);
  }

  #isProtected(): RichError {
    return accessDenied(`the sheet "${this.sheet.name}" is protected`);
  }

  /** Cells come or go, and the ranges that the add-in keeps move with what they stand for. */
  #shift(kind: Shift["kind"], axis: Shift["axis"]): void {
    this.context.requireUnprotected(this.sheetId);
    const table = axis === "row" ? tableWithRows(this.sheet, this.area) : null;
    if (table === null) {
      const shift = shiftOf(this.area, kind, axis);
      requireShiftable(this.context, this.sheetId, shift);
      this.context.change((draft) => {
        shiftCells(draft, this.sheetId, shift);
      });
    } else {
      const change = kind === "insert" ? addRows : removeRows;
      const index = this.area.row - bodyArea(table).row;
      change(this.context, this.sheetId, table, index, this.rowCount);
    }
    this.stay();
    this.context.references.follow();
  }

  #placeOf(source: unknown): Place {
    if (source instanceof RangeShape) return { sheetId: source.sheetId, area: source.area };
    if (typeof source !== "string") throw invalidArgument("the source must be a range");
    const { sheetName, area } = readAddress(source);
    if (sheetName === null) return { sheetId: this.sheetId, area };
    const wanted = sheetName.toLowerCase();
    const sheet = this.context.model.sheets.find(({ name }) => name.toLowerCase() === wanted);
    if (sheet === undefined) throw itemNotFound(`worksheet ${sheetName}`);
    return { sheetId: sheet.id, area };
  }
}

/** Whole rows and columns move as such, whichever way the add-in asks for. */
function shiftOf(area: Area, kind: Shift["kind"], wanted: Shift["axis"]): Shift {
  const wholeRows = area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;
  const wholeColumns = area.row === 0 && area.lastRow === MAX_ROWS - 1;
  const axis = wholeRows ? "row" : wholeColumns ? "column" : wanted;
  return axis === "row"
    ? {
        kind,
        axis,
        at: area.row,
        count: area.lastRow - area.row + 1,
        first: area.column,
        last: area.lastColumn,
      }
    : {
        kind,
        axis,
        at: area.column,
        count: area.lastColumn - area.column + 1,
        first: area.row,
        last: area.lastRow,
      };
}
