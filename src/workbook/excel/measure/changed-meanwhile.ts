import { measureTexts } from "../../../locales/en/measure";
import type { CaseReading } from "./case-reading";
import { MeasureError } from "./measure-error";

/** What an operation builds on, and how it is called where it has changed. */
const WATCHED = {
  inputs: ({ inputs }) => inputs,
  plan: ({ lines }) => lines,
  ledger: ({ ledger, extents }) => [ledger, extents.ledger],
  history: ({ closes, gates, extents }) => [closes, gates, extents.history],
  frozenPlans: ({ frozen, extents }) => [frozen, extents.frozenPlans],
  shared: ({ keptFormulas }) => keptFormulas,
  protection: ({ sheets }) => Object.values(sheets).map(({ id, protection }) => [id, protection]),
} as const satisfies Record<keyof typeof measureTexts.watched, (reading: CaseReading) => unknown>;

/**
 * Stops where somebody else has changed what an operation builds on since it was read.
 *
 * @throws {MeasureError} "ChangedMeanwhile", naming what has changed
 */
export function requireUnchanged(before: CaseReading, now: CaseReading): void {
  const parts = (Object.keys(WATCHED) as (keyof typeof WATCHED)[]).filter(
    (part) => JSON.stringify(WATCHED[part](before)) !== JSON.stringify(WATCHED[part](now)),
  );
  if (parts.length === 0) return;
  const names = parts.map((part) => measureTexts.watched[part]);
  throw new MeasureError("compare", "ChangedMeanwhile", measureTexts.changedMeanwhile(names));
}
