/** The colours of chart series that have none of their own, in order: Excel's present theme. */
export const SERIES_COLORS = [
  "#156082",
  "#E97132",
  "#196B24",
  "#0F9ED5",
  "#A02B93",
  "#4EA72E",
] as const;

export function seriesColor(own: string | null, index: number): string {
  return own ?? SERIES_COLORS[index % SERIES_COLORS.length] ?? SERIES_COLORS[0];
}
