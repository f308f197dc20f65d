/** What the person who builds a workbook decides beforehand; all of it can be changed on Inputs later. */
export interface CaseOptions {
  readonly company: string;
  /** Currency of every amount, as people write it: "EUR", "US$". */
  readonly currency: string;
  /** Calendar year of Year 1; the initial flow comes before it. */
  readonly firstYear: number;
  /** Years after the initial flow, and the number of year columns. */
  readonly horizon: number;
  /** Per year, as a decimal: 0.1 is 10 %. */
  readonly discountRate: number;
  /** People who will use the CRM. */
  readonly users: number;
  /** The published case that fills the lines, or null for empty lines. */
  readonly example: ExampleName | null;
}

export type ExampleName = "tei";

export const DEFAULT_OPTIONS: CaseOptions = {
  company: "Our company",
  currency: "EUR",
  firstYear: 2027,
  horizon: 3,
  discountRate: 0.1,
  users: 100,
  example: null,
};

/** The published example has a column for each of its three years. */
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
    case "firstYear":
      return isWhole(value, 1900, 2200) ? null : "must be a whole year from 1900 to 2200";
    case "horizon":
      if (!isWhole(value, 1, 10)) return "must be a whole number of years from 1 to 10";
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
      return value === null || value === "tei" ? null : 'must be "tei" or left out';
  }
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
