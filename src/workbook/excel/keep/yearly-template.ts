/** Names that template 1 had, the yearly workbook of five sheets, and later ones have no more. */
export const YEARLY_NAMES = ["FirstYear", "Timing", "TimingOffset", "MonthsPerPeriod"] as const;

/** The template that had them. */
export const YEARLY_TEMPLATE = "1";
