import { ValuationError, type ValuationFault } from "../errors";
import { requireRepresentable } from "../require";

/** A number, or why the case has no such measure. */
export type MeasureValue = number | ValuationFault;

/**
 * @param measure calculates a measure, or throws why there is none
 * @returns the number, or the fault that was thrown
 */
export function measureValueOf(measure: () => number): MeasureValue {
  try {
    return requireRepresentable("measure", measure());
  } catch (error) {
    if (error instanceof ValuationError) return error.fault;
    throw error;
  }
}
