import type { CaseReading } from "../../../workbook/excel/measure";

/** A line's forecast for a quarter against what came. */
export interface AccuracyRow {
  readonly line: string;
  readonly name: string;
  readonly forecast: number;
  readonly actual: number;
  readonly difference: number;
}

/** The lines of a close that were furthest from their forecast, the furthest first. */
export function furthestFromForecast(
  { frozen }: Pick<CaseReading, "frozen">,
  close: number,
  most: number,
): readonly AccuracyRow[] {
  return frozen
    .flatMap(({ version, line, label, forecast, actual }): AccuracyRow[] =>
      version === close && typeof forecast === "number" && typeof actual === "number"
        ? [
            {
              line: String(line),
              name: String(label ?? ""),
              forecast,
              actual,
              difference: actual - forecast,
            },
          ]
        : [],
    )
    .filter(({ difference }) => difference !== 0)
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .slice(0, most);
}
