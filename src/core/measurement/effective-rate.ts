import { convertedRate } from "../cash-flow/converted-rate";
import { QUARTERS_PER_YEAR, type AnnualRateBasis } from "./measurement-case";

/**
 * The effective rate per year.
 *
 *     d = annualRate                       basis "effective"
 *     d = (1 + annualRate / 4)^4 − 1       basis "nominal"
 *
 * @param annualRate the rate as typed, a decimal above −1
 * @param basis how it was typed
 * @returns d as a decimal
 */
export function effectiveRate(annualRate: number, basis: AnnualRateBasis): number {
  if (basis === "effective") return annualRate;
  const perQuarter = convertedRate(annualRate, 1, QUARTERS_PER_YEAR, "nominal");
  return convertedRate(perQuarter, QUARTERS_PER_YEAR, 1);
}
