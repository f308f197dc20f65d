import { editionNumbered } from "../../template/naming";
import type { TablePlace } from "./append-rows";
import type { CaseReading, GrowingTable } from "./case-reading";
import { requireUnchanged } from "./changed-meanwhile";
import { openCase, type OpenCase } from "./open-case";
import type { Begin, OperationOptions } from "./operation";
import { readOpenCase } from "./read-case";

/** A case that is about to be changed. */
export interface CaseToChange {
  readonly found: OpenCase;
  readonly reading: CaseReading;
  /** Stops where somebody has changed the case since; the last thing before anything is written. */
  readonly requireUnchanged: () => Promise<void>;
}

/**
 * Finds and reads a case.
 *
 * @param isSettled whether what counts is also what the checks say: then functions that are still
 *   calculating are waited for
 * @throws {MeasureError} also where it is not any more what the person has seen
 */
export async function readForChange(
  context: Excel.RequestContext,
  begin: Begin,
  edition: number,
  { seen }: OperationOptions,
  isSettled = false,
): Promise<CaseToChange> {
  begin("find");
  const found = await openCase(context, edition);
  begin("read");
  const reading = isSettled
    ? await readSettledCase(context, found)
    : await readOpenCase(context, found);
  if (seen !== undefined) {
    begin("compare");
    requireUnchanged(seen, reading);
  }
  return {
    found,
    reading,
    async requireUnchanged() {
      begin("compare");
      requireUnchanged(reading, await readOpenCase(context, found));
    },
  };
}

/** Functions take milliseconds; what is not there after some seconds does not come by waiting. */
const PAUSE_MILLISECONDS = 250;
const MOST_PAUSES = 20;

async function readSettledCase(
  context: Excel.RequestContext,
  found: OpenCase,
  pauses = 0,
): Promise<CaseReading> {
  const reading = await readOpenCase(context, found);
  const isCalculating = reading.checks.some(({ result }) => result === "calculating");
  if (!isCalculating || pauses === MOST_PAUSES) return reading;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  return readSettledCase(context, found, pauses + 1);
}

/** Where a growing table of the case is. */
export function tablePlace(
  { edition, sheets, extents }: CaseReading,
  name: GrowingTable,
): TablePlace {
  const sheet = sheets[name === "ledger" ? "actuals" : name];
  return { sheet, name: editionNumbered(edition).table(name), extent: extents[name] };
}
