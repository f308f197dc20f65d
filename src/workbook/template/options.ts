import { MOST_YEARS } from "./timeline";

/** What the person who builds a workbook decides beforehand; all of it can be changed on Inputs later. */
export interface CaseOptions {
  readonly company: string;
  /** Currency of every amount, as people write it: "EUR", "US$". */
  readonly currency: string;
  /** Where the currency stands beside an amount. */
  readonly currencyPosition: CurrencyPosition;
  /** Calendar year in which the case begins. */
  readonly firstYear: number;
  /** Month in which the case begins, 1 to 12; the initial flow falls on its first day. */
  readonly firstMonth: number;
  /** Years after the initial flow; each has four quarters. */
  readonly horizon: number;
  /** Per year, as a decimal: 0.1 is 10 %. */
  readonly discountRate: number;
  /** People who will use the CRM. */
  readonly users: number;
  /** The published case that fills the lines, or null for empty lines. */
  readonly example: ExampleName | null;
}

export const CURRENCY_POSITIONS = ["before", "after"] as const;
export type CurrencyPosition = (typeof CURRENCY_POSITIONS)[number];

/** "tei": a published case; "b2b": eighteen months of a rollout, closed quarter by quarter. */
export const EXAMPLES = ["tei", "b2b"] as const;
export type ExampleName = (typeof EXAMPLES)[number];

export const DEFAULT_OPTIONS: CaseOptions = {
  company: "Our company",
  currency: "EUR",
  currencyPosition: "after",
  firstYear: 2027,
  firstMonth: 1,
  horizon: 3,
  discountRate: 0.1,
  users: 100,
  example: null,
};

/** Both examples run for three years. */
const EXAMPLE_HORIZON = 3;

/** One option that cannot be used: its name, what it must be, and what it is. */
export class OptionsError extends Error {
  override readonly name = "OptionsError";
  readonly field: keyof CaseOptions;
  readonly rule: string;
  readonly value: unknown;

  constructor(field: keyof CaseOptions, rule: string, value: unknown) {
    super(`${field} ${rule}, got ${typeof value === "number" ? value : JSON.stringify(value)}`);
    this.field = field;
    this.rule = rule;
    this.value = value;
  }
}

type OptionsInput = { readonly [Field in keyof CaseOptions]?: unknown };

/** The options with defaults for those left out; throws the first fault found. */
export function requireOptions(input: OptionsInput): CaseOptions {
  const [fault] = optionFaults(input);
  if (fault) throw fault;
  // Every field has just been checked, which the compiler cannot see.
  return withDefaults(input) as CaseOptions;
}

/** All options that cannot be used, so that a form can mark each of its fields. */
export function optionFaults(input: OptionsInput): readonly OptionsError[] {
  const options = withDefaults(input);
  const faults: OptionsError[] = [];
  for (const field of FIELDS) {
    const rule = brokenRule(field, options);
    if (rule !== null) faults.push(new OptionsError(field, rule, options[field]));
  }
  return faults;
}

const FIELDS = Object.keys(DEFAULT_OPTIONS) as readonly (keyof CaseOptions)[];

function withDefaults(input: OptionsInput): Record<keyof CaseOptions, unknown> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_OPTIONS, ...Object.fromEntries(given) };
}

/** The rule this field breaks, worded to follow the field's name; null when it breaks none. */
function brokenRule(
  field: keyof CaseOptions,
  options: Record<keyof CaseOptions, unknown>,
): string | null {
  const value = options[field];
  switch (field) {
    case "company":
      return isText(value, 80) ? null : "must be a text of 1 to 80 characters";
    case "currency":
      return isText(value, 8) ? null : "must be a text of 1 to 8 characters";
    case "currencyPosition":
      return isOneOf(CURRENCY_POSITIONS, value) ? null : `must be ${choices(CURRENCY_POSITIONS)}`;
    case "firstMonth":
      return isWhole(value, 1, 12) ? null : "must be a month from 1 to 12";
    case "firstYear":
      return isWhole(value, 1900, 2200) ? null : "must be a whole year from 1900 to 2200";
    case "horizon":
      if (!isWhole(value, 1, MOST_YEARS)) {
        return `must be a whole number of years from 1 to ${MOST_YEARS}`;
      }
      return options.example === null || value >= EXAMPLE_HORIZON
        ? null
        : `must be at least ${EXAMPLE_HORIZON} years for the example`;
    case "discountRate":
      return isNumber(value) && value > -1 && value <= 10
        ? null
        : "must be above -1 and at most 10 (0.1 is 10 %)";
    case "users":
      return isWhole(value, 1, 10_000_000) ? null : "must be a whole number from 1 to 10000000";
    case "example":
      return value === null || isOneOf(EXAMPLES, value)
        ? null
        : `must be ${choices(EXAMPLES)}, or left out`;
  }
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return words.some((word) => word === value);
}

function choices(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(" or ");
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= least && value <= most;
}
