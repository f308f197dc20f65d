import { describe, expect, it } from "vitest";
import { opensProtection, passwordHash } from "../../../../src/workbench/engine/cells/protection";

describe("the password of a protection", () => {
  // OpenOffice's documentation of the Excel file format, 4.18.4: the worked example.
  it("is hashed as in Excel's files", () => {
    expect(passwordHash("abcdefghij")).toBe("FEF1");
  });

  it.each([null, ""])("%j is none", (password) => {
    expect(passwordHash(password)).toBeNull();
  });

  it("must be given where there is one", () => {
    const hash = passwordHash("secret");
    expect(opensProtection(hash, "secret")).toBe(true);
    expect(opensProtection(hash, "SECRET")).toBe(false);
    expect(opensProtection(hash, null)).toBe(false);
    expect(opensProtection(null, "anything")).toBe(true);
  });
});
