import type { CaseReading, CellContent } from "../../workbook/excel/measure";

/** A headline figure, and by how much it is no longer what the last close reported. */
export interface HeadlineFigure {
  /** A number, or the words that the workbook has in its place. */
  readonly value: CellContent;
  /** Null without a close, and where either of the two is no number. */
  readonly change: number | null;
}

/** The three figures that say what the case is worth. */
export interface Headline {
  readonly npv: HeadlineFigure;
  readonly roi: HeadlineFigure;
  readonly toGo: HeadlineFigure;
}

/** The figures now, each against the last close; a past report stands by itself. */
export function headline({ measures, closes, inputs }: CaseReading): Headline {
  const last = inputs.reportClose === null ? closes.at(-1) : undefined;
  return {
    npv: figure(measures.npv.forecast, last?.netPresentValue),
    roi: figure(measures.roi.forecast, last?.returnOnInvestment),
    toGo: figure(measures.toGo.forecast, last?.toGo),
  };
}

function figure(value: CellContent, before: CellContent | undefined): HeadlineFigure {
  const isComparable = typeof value === "number" && typeof before === "number";
  return { value, change: isComparable ? value - before : null };
}
