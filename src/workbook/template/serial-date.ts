const MILLISECONDS_PER_DAY = 86_400_000;

/** The first day of a month as Excel counts days; months beyond December run into later years. */
export function serialDate(year: number, month: number): number {
  return (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / MILLISECONDS_PER_DAY;
}
