import { optionFaults, type CaseOptions } from "../workbook/template/options";
import { numberFromText, textFromNumber, type NumberCulture } from "./number-text";

/** The form as typed. */
export interface FormValues {
  readonly company: string;
  readonly currency: string;
  readonly currencyPosition: CaseOptions["currencyPosition"];
  readonly firstYear: string;
  readonly firstMonth: number;
  readonly horizon: string;
  readonly discountRate: string;
  readonly users: string;
  readonly example: CaseOptions["example"];
}

export type ChoiceFieldName = "currencyPosition" | "firstMonth";
export type TextFieldName = Exclude<keyof FormValues, "example" | ChoiceFieldName>;

/** The form shows the discount rate in per cent. */
const PER_CENT = 2;

/** The form filled with these options. */
export function formValues(options: CaseOptions, culture: NumberCulture): FormValues {
  const { company, currency, currencyPosition, firstYear, firstMonth } = options;
  const { horizon, discountRate, users, example } = options;
  return {
    company,
    currency,
    currencyPosition,
    firstMonth,
    firstYear: textFromNumber(firstYear, culture),
    horizon: textFromNumber(horizon, culture),
    discountRate: textFromNumber(discountRate, culture, PER_CENT),
    users: textFromNumber(users, culture),
    example,
  };
}

/** What the form says: options to build with, or the fields that cannot be used. */
export function readForm(
  form: FormValues,
  culture: NumberCulture,
): { options: CaseOptions; faults: readonly (keyof FormValues)[] } {
  const number = (text: string) => numberFromText(text, culture) ?? NaN;
  const options: CaseOptions = {
    company: form.company.trim(),
    currency: form.currency.trim(),
    currencyPosition: form.currencyPosition,
    firstMonth: form.firstMonth,
    firstYear: number(form.firstYear),
    horizon: number(form.horizon),
    discountRate: rateFromText(form.discountRate, culture),
    users: number(form.users),
    example: form.example,
  };
  return { options, faults: optionFaults(options).map((fault) => fault.field) };
}

/** "8.5" and "8.5 %" are the same rate. */
function rateFromText(text: string, culture: NumberCulture): number {
  return numberFromText(text.replace(/\s*%\s*$/, ""), culture, -PER_CENT) ?? NaN;
}
