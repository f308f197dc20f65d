import type { NumberCulture } from "./number-text";

/** The separators of the user's Excel, which may differ from those of the system and of the browser. */
export async function numberCulture(): Promise<NumberCulture> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.11")) {
    return cultureOfLocale(Office.context.contentLanguage);
  }
  return Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator, thousandsSeparator");
    await context.sync();
    return {
      decimalSeparator: application.decimalSeparator,
      groupSeparator: application.thousandsSeparator,
    };
  });
}

/** The separators that a language and region usually has; an unknown locale counts as English. */
export function cultureOfLocale(locale: string): NumberCulture {
  const parts = numberFormat(locale).formatToParts(1234567.5);
  const separator = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value;
  return {
    decimalSeparator: separator("decimal") ?? ".",
    groupSeparator: separator("group") ?? ",",
  };
}

function numberFormat(locale: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale);
  } catch {
    return new Intl.NumberFormat("en"); // not a language tag that this browser knows
  }
}
