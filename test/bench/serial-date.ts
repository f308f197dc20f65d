/** Excel's serial number of 1 January 1970. */
const EPOCH = 25_569;
const DAY_MILLISECONDS = 86_400_000;

/** The day of one of Excel's serial numbers, as the other packages want it. */
export function dateOf(serial: number): Date {
  return new Date((serial - EPOCH) * DAY_MILLISECONDS);
}
