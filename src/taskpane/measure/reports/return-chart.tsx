import { reportsViewTexts as texts } from "../../../locales/en/taskpane/reports";
import type { CloseRow } from "../../../workbook/template/case-content";
import type { NumberCulture } from "../../number-text";
import { shownRate } from "../../shown-number";
import { CHART, chartPoints } from "./chart-points";

interface ReturnChartProps {
  readonly closes: readonly CloseRow[];
  readonly culture: NumberCulture;
}

/** ROI from close to close, as a line; two closes at least make one. */
export function ReturnChart({ closes, culture }: ReturnChartProps) {
  const returns = closes
    .map(({ returnOnInvestment }) => returnOnInvestment)
    .filter((value) => typeof value === "number");
  const [first, last] = [returns[0], returns.at(-1)];
  if (first === undefined || last === undefined || returns.length < 2) return null;
  const shown = [shownRate(first, culture), shownRate(last, culture)] as const;
  const points = chartPoints(returns);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <figure className="chart">
      <figcaption className="quiet small">{texts.chart}</figcaption>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        role="img"
        aria-label={texts.chartText(...shown, returns.length)}
      >
        <polyline points={points.map((point) => point.join(",")).join(" ")} />
        <circle cx={x} cy={y} r={3.5} />
      </svg>
      <div className="chart-ends small" aria-hidden>
        <span>{shown[0]}</span>
        <strong>{shown[1]}</strong>
      </div>
    </figure>
  );
}
