import { parseArgs } from "node:util";

/** What the command line of `npm run template` asks for. */
export interface TemplateOptions {
  readonly out: string;
  /** Overwrite a file that is there already. */
  readonly force: boolean;
  /** What is to be built; the add-in checks it and fills in what is left out. */
  readonly build: Readonly<Record<string, unknown>>;
}

export const TEMPLATE_USAGE = `Usage: npm run template -- --out case.xlsx [options]

  --out <file.xlsx>        where to write the workbook
  --example [tei|b2b|blank]  filled in: a published case (tei, the default), a rollout with six
                           closed quarters (b2b), or empty like without this option (blank)
  --company <name>         name of the company
  --currency <code>        currency of every amount, for example EUR
  --currency-position <p>  before or after the amount
  --first-year <year>      calendar year in which the case begins
  --first-month <month>    month in which it begins, 1 to 12
  --horizon <years>        number of years, 1 to 10
  --rate <rate>            discount rate per year: 10% or 0.1
  --users <number>         people who will use the CRM
  --force                  overwrite the file if it exists`;

/** The option on the command line for each option of the build. */
const FLAGS: Readonly<Record<string, string>> = {
  company: "company",
  currency: "currency",
  currencyPosition: "currency-position",
  firstYear: "first-year",
  firstMonth: "first-month",
  horizon: "horizon",
  discountRate: "rate",
  users: "users",
  example: "example",
};

/** How an option of the build is called on the command line: "--first-year". */
export function flagOf(field: string): string {
  return `--${FLAGS[field] ?? field}`;
}

/** Reads the command line, or throws an Error that says in words what is wrong with it. */
export function readTemplateOptions(args: readonly string[]): TemplateOptions {
  const { values } = parseArgs({
    args: withExampleName(args),
    options: {
      out: { type: "string" },
      force: { type: "boolean" },
      example: { type: "string" },
      company: { type: "string" },
      currency: { type: "string" },
      "currency-position": { type: "string" },
      "first-year": { type: "string" },
      "first-month": { type: "string" },
      horizon: { type: "string" },
      rate: { type: "string" },
      users: { type: "string" },
    },
  });
  if (values.out === undefined) throw new Error(`--out is missing\n\n${TEMPLATE_USAGE}`);
  if (!values.out.toLowerCase().endsWith(".xlsx")) {
    throw new Error(`--out must end in .xlsx, got ${values.out}`);
  }
  const build = {
    example: values.example === "blank" ? undefined : values.example,
    company: values.company,
    currency: values.currency,
    currencyPosition: values["currency-position"],
    firstYear: numberOf("--first-year", values["first-year"]),
    firstMonth: numberOf("--first-month", values["first-month"]),
    horizon: numberOf("--horizon", values.horizon),
    discountRate: rateOf(values.rate),
    users: numberOf("--users", values.users),
  };
  return {
    out: values.out,
    force: values.force === true,
    build: Object.fromEntries(Object.entries(build).filter(([, value]) => value !== undefined)),
  };
}

/** "--example" alone means the published one. */
function withExampleName(args: readonly string[]): string[] {
  return args.flatMap((argument, index) => {
    const next = args[index + 1];
    const alone = argument === "--example" && (next === undefined || next.startsWith("--"));
    return alone ? ["--example", "tei"] : [argument];
  });
}

function numberOf(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) {
    throw new Error(`${flag} must be a number, got ${text}`);
  }
  return number;
}

function rateOf(text: string | undefined): number | undefined {
  const percent = /^(.*)%$/.exec(text ?? "")?.[1];
  if (percent === undefined) return numberOf("--rate", text);
  const number = numberOf("--rate", percent);
  // Through the decimal text, so that 7% is 0.07 and not 0.07000000000000001.
  return number === undefined ? undefined : Number((number / 100).toPrecision(15));
}
