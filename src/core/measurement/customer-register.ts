import { customerImpact, type CustomerImpact } from "../customer/customer-impact";
import { customerLifetimeValue } from "../customer/customer-lifetime-value";
import { ValuationError } from "../errors";
import type { CustomerSegment } from "./measurement-case";

/** What one customer of a segment is worth without and with the decision, money today. */
export interface SegmentValue {
  readonly without: number;
  readonly with: number;
}

/** Customer equity without and with the decision, and with less without; money today. */
export type EquityOfDecision = Pick<CustomerImpact, "equityWithout" | "equityWith" | "difference">;

/**
 * What a customer of each segment is worth, the first margin after the first renewal, without end:
 * customerLifetimeValue by its convention "renewal".
 *
 * @param segments the register of customers, checked by requireMeasurementCase
 * @param discountRate effective rate per year as a decimal, above −1
 * @returns a value without and with the decision for every segment
 * @throws {ValuationError} naming the row: "divergent" unless retention · (1 + growth) is less than
 *   1 + discountRate
 */
export function segmentValues(
  segments: readonly CustomerSegment[],
  discountRate: number,
): SegmentValue[] {
  return segments.map((segment, index) => {
    const { margin, costToServe, growth } = segment;
    const valueAt = (retention: number, decision: string): number => {
      try {
        return customerLifetimeValue(margin - costToServe, retention, discountRate, { growth });
      } catch (error) {
        if (!(error instanceof ValuationError)) throw error;
        const row = `customers row ${String(index + 1)} "${segment.name}" ${decision} the decision`;
        throw new ValuationError(error.fault, `${row}: ${error.message}`);
      }
    };
    return {
      without: valueAt(segment.retentionWithout, "without"),
      with: valueAt(segment.retentionWith, "with"),
    };
  });
}

/**
 * Customer equity without and with the decision: Σ customers · value.
 *
 * @param segments the register of customers, checked by requireMeasurementCase
 * @param discountRate effective rate per year as a decimal, above −1
 * @returns both and their difference, all 0 for an empty register
 * @throws {ValuationError} as segmentValues
 */
export function equityOfDecision(
  segments: readonly CustomerSegment[],
  discountRate: number,
): EquityOfDecision {
  if (segments.length === 0) return { equityWithout: 0, equityWith: 0, difference: 0 };
  const values = segmentValues(segments, discountRate);
  const { equityWithout, equityWith, difference } = customerImpact(
    values.map(({ without }) => without),
    values.map((value) => value.with),
    segments.map(({ customers }) => customers),
  );
  return { equityWithout, equityWith, difference };
}
