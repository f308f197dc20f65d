import { reportsViewTexts } from "../../../locales/en/taskpane/reports";
import type { CaseReading } from "../../../workbook/excel/measure";
import type { NumberCulture } from "../../number-text";
import { shownNumber } from "../../shown-number";
import { dayText, periodLabel } from "../quarter-text";

const texts = reportsViewTexts.reopen;

/** Exactly what a reopening takes back, in words. */
export function takenBack(
  { closes, frozen, inputs }: Pick<CaseReading, "closes" | "frozen" | "inputs">,
  culture: NumberCulture,
): readonly string[] {
  const last = closes.at(-1);
  if (last === undefined) return [];
  const close = Number(last.close);
  const quarter = Number(last.quarter);
  const day = typeof last.asOf === "number" ? dayText(last.asOf) : "";
  const { netPresentValue } = last;
  const before = closes.at(-2)?.quarter;
  return [
    texts.row(close, periodLabel(quarter, inputs.firstDay), day),
    ...(typeof netPresentValue === "number"
      ? [texts.npv(shownNumber(netPresentValue, culture))]
      : []),
    texts.frozen(frozen.filter(({ version }) => version === close).length),
    typeof before === "number"
      ? texts.lastClosed(periodLabel(before, inputs.firstDay))
      : texts.lastClosedNone,
  ];
}
