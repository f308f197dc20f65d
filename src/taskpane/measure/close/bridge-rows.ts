import type { CloseRow } from "../../../workbook/template/case-content";
import { closeViewTexts } from "../../../locales/en/taskpane/close";

const texts = closeViewTexts.bridge;

/** A row of the bridge from one report to the next. */
export interface BridgeRow {
  readonly name: string;
  readonly amount: number;
  readonly kind: "end" | "effect" | "residual";
}

/** In the order in which the effects are taken. */
const EFFECTS = [
  "restatement",
  "volume",
  "priceOrMargin",
  "retention",
  "cost",
  "timing",
  "rateChange",
] as const;

/**
 * From the NPV of the report before to that of this one, with what is left unexplained; null for a
 * close that has none before it.
 *
 * @param isFirst whether the report before is the frozen business case
 */
export function bridgeRows(close: CloseRow, isFirst: boolean): readonly BridgeRow[] | null {
  const { from, to } = close;
  if (typeof from !== "number" || typeof to !== "number") return null;
  const effects = EFFECTS.map((effect) => ({
    name: texts[effect],
    amount: Number(close[effect] ?? 0),
    kind: "effect" as const,
  }));
  const explained = effects.reduce((cents, { amount }) => cents + inCents(amount), inCents(from));
  return [
    { name: isFirst ? texts.fromCase : texts.from, amount: from, kind: "end" },
    ...effects,
    { name: texts.to, amount: to, kind: "end" },
    { name: texts.residual, amount: (inCents(to) - explained) / 100, kind: "residual" },
  ];
}

/** The bridge is kept in whole cents: added up as such it leaves no dust. */
function inCents(amount: number): number {
  return Math.round(100 * amount);
}
