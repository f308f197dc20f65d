import { describe, expect, it } from "vitest";
import { exampleMessage } from "../../src/taskpane/example-message";

describe("exampleMessage", () => {
  it("says where an example stands", () => {
    const message = exampleMessage({ outcome: "inserted", address: "Sheet1!B2:C8" });
    expect(message.done).toBe(true);
    expect(message.text).toContain("Sheet1!B2:C8");
  });

  it("names the cell in the way and the room needed", () => {
    const message = exampleMessage({ outcome: "occupied", cell: "C4", rows: 7, columns: 2 });
    expect(message.done).toBe(false);
    expect(message.text).toMatch(/^Cell C4 is not empty\..* 7 rows and 2 columns/);
  });

  it("names the protected sheet", () => {
    const message = exampleMessage({ outcome: "protected", sheet: "Results" });
    expect(message.text).toContain("Results is protected");
  });

  it("says how much room the edge of the sheet leaves too little", () => {
    expect(exampleMessage({ outcome: "no room", rows: 7, columns: 2 }).text).toContain("7 rows");
  });

  it.each([
    [
      Object.assign(new Error("Auswahl ungültig"), { code: "InvalidSelection" }),
      "InvalidSelection",
    ],
    [new Error("no code"), "no code"],
    ["not even an error", "not even an error"],
  ])("gives Excel's code rather than its message: %s", (error, shown) => {
    expect(exampleMessage({ outcome: "refused", error }).text).toContain(`(${shown})`);
  });
});
