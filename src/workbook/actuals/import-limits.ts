/**
 * Most rows that are posted at once, and so most rows of a file: one request to Excel on the web
 * may have 5 MB, and so many rows of the ledger fit with notes of some two hundred characters.
 */
export const MOST_ROWS = 20_000;

/** Most bytes of a file. */
export const MOST_BYTES = 5_000_000;
