import { describe, expect, it } from "vitest";
import { isSupported, requireSupported } from "../../../src/workbench/host/requirements";

describe("isSupported", () => {
  it.each([
    ["1.9", "1.9", true],
    ["1.10", "1.9", true],
    ["1.9", "1.10", false],
    ["2.0", "1.15", true],
    ["1.1", "1.2", false],
  ])("answers, with ExcelApi %s offered and %s needed: %s", (offered, needed, expected) => {
    expect(isSupported({ ExcelApi: offered }, ["ExcelApi", needed])).toBe(expected);
  });

  it("supports what was there from the first", () => {
    expect(isSupported({}, undefined)).toBe(true);
  });

  it("does not support a set that the host does not have", () => {
    expect(isSupported({ ExcelApi: "1.15" }, ["ExcelApiOnline", "1.1"])).toBe(false);
  });
});

describe("requireSupported", () => {
  it("names the member, what it needs and what there is", () => {
    const member = { name: "tabColor", wire: "TabColor", kind: "scalar" } as const;
    expect(() => {
      requireSupported({ ExcelApi: "1.6" }, "Worksheet", { ...member, set: ["ExcelApi", "1.7"] });
    }).toThrow(
      expect.objectContaining({
        code: "ApiNotFound",
        location: "Worksheet.tabColor",
        message: "API 'Worksheet.tabColor' needs ExcelApi 1.7, but this host is set to 1.6",
      }),
    );
  });
});
