import { columnNumber } from "../../template/columns";
import { formulaParts, sheetReference } from "./formula-parts";

/**
 * A formula as it reads from its own cell: what is left and right of it, above and below, by how
 * many columns and rows. Copies of a formula read the same. Row and column count from 0.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formulaParts(formula)
    .map(({ kind, text }) => {
      if (kind !== "reference") return text;
      const { prefix, address } = sheetReference(text);
      return (
        prefix +
        address
          .split(":")
          .map((end) => relativeEnd(end, row, column))
          .join(":")
      );
    })
    .join("");
}

function relativeEnd(end: string, row: number, column: number): string {
  const [, fixedColumn, letters = "", fixedRow, digits = ""] =
    /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(end) ?? [];
  const across = fixedColumn === "" ? `[${columnNumber(letters) - 1 - column}]` : letters;
  const down = fixedRow === "" ? `[${Number(digits) - 1 - row}]` : digits;
  return `R${down}C${across}`;
}
