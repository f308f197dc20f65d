import type { PlanCell, SheetPlan, WorkbookPlan } from "../../../src/workbook/template/plan";
import type { CellStyle } from "../../../src/workbook/template/styles";
import { columnLetters, columnNumber } from "../../../src/workbook/template/columns";

export interface PlannedCell {
  readonly sheet: SheetPlan;
  readonly address: string;
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly content: PlanCell;
  readonly style: CellStyle | null;
}

/** Every cell that the plan gives a content or a style, by "Sheet!A1". */
export function plannedCells(plan: WorkbookPlan): Map<string, PlannedCell> {
  const cells = new Map<string, PlannedCell>();
  for (const sheet of plan.sheets) {
    for (const { address, cells: rows } of sheet.blocks) {
      const corner = addressesOf(address)[0]!;
      rows.forEach((row, down) => {
        row.forEach((content, right) => {
          const cell = { row: corner.row + down, column: corner.column + right };
          if (content !== null) put(cells, sheet, cell, { content });
        });
      });
    }
    for (const { address, style } of sheet.formats) {
      for (const cell of addressesOf(address)) put(cells, sheet, cell, { style });
    }
  }
  return cells;
}

export function formulaOf(content: PlanCell): string | null {
  return typeof content === "object" && content !== null ? content.formula : null;
}

/** A text that stands in a cell, such as the header of a table. */
export function textOf(content: PlanCell | undefined): string {
  return typeof content === "string" ? content : "";
}

/** All cells of an area such as "B4:H10". */
export function addressesOf(area: string): { row: number; column: number; address: string }[] {
  const [from = area, to = from] = area.replaceAll("$", "").split(":");
  const first = parsed(from);
  const last = parsed(to);
  const found = [];
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      found.push({ row, column, address: `${columnLetters(column)}${row}` });
    }
  }
  return found;
}

function put(
  cells: Map<string, PlannedCell>,
  sheet: SheetPlan,
  { row, column }: { row: number; column: number },
  part: { content: PlanCell } | { style: CellStyle },
): void {
  const address = `${columnLetters(column)}${row}`;
  const key = `${sheet.name}!${address}`;
  const known = cells.get(key) ?? { sheet, address, row, column, content: null, style: null };
  const style = "style" in part ? { ...known.style, ...part.style } : known.style;
  cells.set(key, { ...known, ...part, style });
}

function parsed(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
}
