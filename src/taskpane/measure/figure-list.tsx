import type { CellContent } from "../../workbook/excel/measure";

/** A name, what the workbook says, and how its numbers are written. */
export type ShownFigure = readonly [
  name: string,
  value: CellContent | undefined,
  shown: (value: number) => string,
];

/** Figures below one another; one that the workbook does not say is left out. */
export function FigureList({ figures }: { readonly figures: readonly ShownFigure[] }) {
  return (
    <dl className="figure-list">
      {figures.map(
        ([name, value, shown]) =>
          value !== undefined &&
          value !== "" && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{typeof value === "number" ? shown(value) : String(value)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
