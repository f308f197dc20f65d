import { describe, expect, it } from "vitest";
import { thirdPartyNotices } from "../../src/build/third-party-notices";

const notices = await thirdPartyNotices();

describe("thirdPartyNotices", () => {
  it.each([
    "decimal.js",
    "csv-parse",
    "react",
    "@fluentui/react-components",
    "@griffel/core",
    "scheduler",
  ])("names %s, which ships", (name) => {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, "m"));
  });

  it.each(["webpack", "vitest", "@microsoft/office-js"])(
    "does not name %s, which does not ship",
    (name) => {
      expect(notices).not.toMatch(new RegExp(`^${name} `, "m"));
    },
  );

  it("passes the copyright notices on", () => {
    expect(notices).toContain("Copyright (c) Microsoft Corporation");
    expect(notices).toMatch(/Copyright.*Michael Mclaughlin/);
    expect(notices).toContain("The above copyright notice and this permission notice");
  });
});
