import { describe, expect, it } from "vitest";
import { isDark } from "../../src/taskpane/is-dark";

describe("isDark", () => {
  it("believes Office first", () => {
    expect(isDark({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false)).toBe(true);
    expect(isDark({ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true)).toBe(false);
  });

  it.each([
    ["#FFFFFF", false],
    ["#E6E6E6", false],
    ["#262626", true],
    ["000000", true],
    ["#26262600", true],
  ])("judges Office's background %s", (bodyBackgroundColor, dark) => {
    expect(isDark({ bodyBackgroundColor }, !dark)).toBe(dark);
  });

  it("follows the system where Office is silent, as on the web", () => {
    expect(isDark(undefined, true)).toBe(true);
    expect(isDark({}, false)).toBe(false);
    expect(isDark({ bodyBackgroundColor: "white" }, true)).toBe(true);
  });
});
