import { readXlsx, writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { hasLibreOffice, recalculate } from "./libreoffice";

describe.skipIf(!hasLibreOffice)("recalculate", () => {
  it("computes formulas anew, whatever results the file brings along", async () => {
    const poisoned = await writeXlsx({
      sheets: [
        {
          name: "Sheet1",
          rows: [[100, 50, null]],
          cells: new Map([["0,2", { formula: "NPV(0.25,A1:B1)", formulaResult: -1 }]]),
        },
      ],
    });
    const before = await readXlsx(poisoned);
    expect(before.sheets[0]?.rows[0]?.[2]).toBe(-1);

    const after = await readXlsx((await recalculate(poisoned))!);
    expect(after.sheets[0]?.rows[0]?.[2]).toBe(112); // 100 / 1.25 + 50 / 1.25²
  });
});
