/** Why a valuation has no answer. Callers branch on this, never on the message. */
export type ValuationFault =
  | "empty" // a series has no elements
  | "not-finite" // an input is NaN or infinite
  | "out-of-domain" // an input is a number, but one the formula is not defined for
  | "different-lengths" // two series that must run over the same periods do not
  | "divergent" // the sum over an infinite horizon grows without bound
  | "undefined-ratio" // the denominator is zero
  | "no-root" // no rate makes the present value zero
  | "never-reached" // what is asked for does not happen within the periods given
  | "overflow"; // the exact result is larger than any double

/** A valuation was asked for something that has no answer. */
export class ValuationError extends Error {
  override readonly name = "ValuationError";
  readonly fault: ValuationFault;

  /**
   * @param fault what went wrong, for callers to branch on
   * @param message parameter, rule and value, for people; no full stop
   */
  constructor(fault: ValuationFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
