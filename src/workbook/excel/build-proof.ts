import { proofPlan } from "../template/proof-plan";
import { buildSheets } from "./build-sheets";
import { freeProofNameIn } from "./open-workbook";

/**
 * Adds a sheet of published examples, each with a live CRM formula; all or nothing.
 *
 * @returns the name of the sheet
 * @throws {BuildError} with the step that failed
 */
export async function buildProof(): Promise<string> {
  const { sheets } = await buildSheets(
    (open) => proofPlan(freeProofNameIn(open)),
    () => undefined,
  );
  return sheets[0]?.name ?? "";
}
