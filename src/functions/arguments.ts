import {
  TIMINGS,
  CONVENTIONS,
  CROSSINGS,
  ROI_METHODS,
  type customerLifetimeValue,
  type datedNetPresentValue,
  type FirstPeriod,
  type netPresentValue,
  type paybackPeriod,
  type returnOnInvestment,
} from "../core";
import { dates, missing, number, rates, series, word } from "./cells";

/** How the arguments of a function are read, for the function itself and for CRM.EXPLAIN. */

export function netPresentValueArguments(
  rate: unknown,
  cashFlows: unknown,
  timing: unknown,
  first: unknown,
): Parameters<typeof netPresentValue> {
  return [
    rates("rate", rate) ?? missing("rate"),
    series("cashFlows", cashFlows),
    word(TIMINGS, "timing", timing),
    // Core refuses any number that is not a FirstPeriod.
    number("first", first) as FirstPeriod | undefined,
  ];
}

export function datedValueArguments(
  rate: unknown,
  cashFlows: unknown,
  datesOfFlows: unknown,
): Parameters<typeof datedNetPresentValue> {
  return [
    number("rate", rate) ?? missing("rate"),
    series("cashFlows", cashFlows),
    dates("dates", datesOfFlows),
  ];
}

export function returnArguments(
  benefits: unknown,
  costs: unknown,
  rate: unknown,
  method: unknown,
  timing: unknown,
): Parameters<typeof returnOnInvestment> {
  return [
    series("benefits", benefits),
    series("costs", costs),
    rates("rate", rate),
    word(ROI_METHODS, "method", method),
    word(TIMINGS, "timing", timing),
  ];
}

export function paybackArguments(
  cashFlows: unknown,
  rate: unknown,
  crossing: unknown,
): Parameters<typeof paybackPeriod> {
  return [
    series("cashFlows", cashFlows),
    rates("rate", rate),
    word(CROSSINGS, "crossing", crossing),
  ];
}

/** Of one customer; CRM.CLV itself reads whole columns. */
export function lifetimeValueArguments(
  margin: unknown,
  retention: unknown,
  rate: unknown,
  convention: unknown,
  periods: unknown,
  growth: unknown,
  acquisitionCost: unknown,
): Parameters<typeof customerLifetimeValue> {
  return [
    number("margin", margin) ?? missing("margin"),
    number("retention", retention) ?? missing("retention"),
    number("rate", rate) ?? missing("rate"),
    {
      convention: word(CONVENTIONS, "convention", convention),
      periods: number("periods", periods),
      growth: number("growth", growth),
      acquisitionCost: number("acquisitionCost", acquisitionCost),
    },
  ];
}
