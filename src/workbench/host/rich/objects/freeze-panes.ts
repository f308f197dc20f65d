import { readAddress } from "../addresses";
import { optional, requireInteger } from "../checks";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { HostObject } from "../host-object";
import { Range } from "./range";

export class WorksheetFreezePanes extends HostObject {
  override readonly officeClass = "WorksheetFreezePanes";
  readonly #context: HostContext;
  readonly #sheetId: string;

  constructor(context: HostContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  /** The range stays in view: all rows and columns from the first cell to its last. */
  freezeAt(range: unknown): void {
    const { lastRow, lastColumn } =
      range instanceof Range ? range.area : readAddress(String(range)).area;
    this.#freeze(lastRow + 1, lastColumn + 1);
  }

  freezeRows(count?: unknown): void {
    this.#freeze(requireCount(count), 0);
  }

  freezeColumns(count?: unknown): void {
    this.#freeze(0, requireCount(count));
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocation(): Range {
    const { rows, columns } = this.#context.sheet(this.#sheetId).frozen;
    if (rows === 0 && columns === 0) throw itemNotFound("frozen panes");
    const frozen = Range.sized(
      this.#context,
      this.#sheetId,
      0,
      0,
      Math.max(rows, 1),
      Math.max(columns, 1),
    );
    if (columns === 0) return frozen.getEntireRow();
    return rows === 0 ? frozen.getEntireColumn() : frozen;
  }

  #freeze(rows: number, columns: number): void {
    this.#context.changeSheet(this.#sheetId, (sheet) => {
      sheet.frozen = { rows, columns };
    });
  }
}

function requireCount(value: unknown): number {
  const count = optional(value, (given) => requireInteger("count", given)) ?? 1;
  if (count < 0) throw invalidArgument(`count must not be negative, got ${String(count)}`);
  return count;
}
