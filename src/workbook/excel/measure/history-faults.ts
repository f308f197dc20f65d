import { measureTexts } from "../../../locales/en/measure";
import type { CaseReading } from "./case-reading";

/**
 * What is wrong with the rows that closes and gates have left behind, in words: rows that somebody
 * has deleted or typed over. Empty where they fit together.
 */
export function historyFaults({ closes, frozen, inputs, extents }: CaseReading): string[] {
  const texts = measureTexts.historyFaults;
  const numbers = closes.map(({ close }) => close);
  const versions = new Set(frozen.map(({ version }) => version));
  const last = inputs.lastClosed ?? 0;
  const wanted = Array.from({ length: last }, (_, index) => index + 1);

  const faults = wanted.filter((close) => !numbers.includes(close)).map(texts.noRow);
  for (const [index, close] of closes.entries()) {
    const number = Number(close.close);
    if (number > last || numbers.indexOf(number) !== index) faults.push(texts.unknownRow(number));
    if (close.quarter !== close.close || typeof close.asOf !== "number") {
      faults.push(texts.changedRow(number));
    }
    if (!versions.has(number)) faults.push(texts.noPlan(number));
  }
  if (inputs.isBaselineFrozen && !versions.has(0)) faults.push(texts.noBaseline);
  const known = new Set([...(inputs.isBaselineFrozen ? [0] : []), ...numbers]);
  for (const version of versions) {
    if (!known.has(version ?? "")) faults.push(texts.unknownPlan(String(version)));
  }
  if (!isAscending(numbers) || extents.history.filled !== closes.length) {
    faults.push(texts.order);
  }
  if (
    extents.frozenPlans.filled !== frozen.length ||
    !isAscending(frozen.map(({ version }) => version))
  ) {
    faults.push(texts.planOrder);
  }
  return faults;
}

function isAscending(values: readonly unknown[]): boolean {
  return values.every((value, index) => index === 0 || Number(values[index - 1]) <= Number(value));
}
