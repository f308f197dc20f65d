import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MOST_BYTES, MOST_ROWS } from "../../src/workbook/actuals/import-limits";

describe("docs/guide.md", () => {
  it("states how large a file of actuals may be", () => {
    const guide = readFileSync(join(import.meta.dirname, "../../docs/guide.md"), "utf8");
    const rows = MOST_ROWS.toLocaleString("en");
    expect(guide).toContain(`at most ${MOST_BYTES / 1e6} MB and ${rows} rows`);
  });
});
