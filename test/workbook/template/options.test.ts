import { describe, expect, it } from "vitest";
import {
  DEFAULT_OPTIONS,
  optionFaults,
  requireOptions,
  type CaseOptions,
} from "../../../src/workbook/template/options";

describe("requireOptions", () => {
  it("fills in what is left out", () => {
    expect(requireOptions({ company: "Meridian Foods", users: undefined })).toEqual({
      ...DEFAULT_OPTIONS,
      company: "Meridian Foods",
    });
  });

  it.each<[keyof CaseOptions, unknown, string]>([
    ["company", "  ", 'company must be a text of 1 to 80 characters, got "  "'],
    ["company", "x".repeat(81), "company must be a text of 1 to 80 characters"],
    ["company", 7, "company must be a text of 1 to 80 characters, got 7"],
    ["currency", "", 'currency must be a text of 1 to 8 characters, got ""'],
    ["firstYear", 2026.5, "firstYear must be a whole year from 1900 to 2200, got 2026.5"],
    ["firstYear", 1899, "firstYear must be a whole year from 1900 to 2200, got 1899"],
    ["horizon", 0, "horizon must be a whole number of years from 1 to 10, got 0"],
    ["horizon", 11, "horizon must be a whole number of years from 1 to 10, got 11"],
    ["discountRate", -1, "discountRate must be above -1 and at most 10 (0.1 is 10 %), got -1"],
    ["discountRate", 11, "discountRate must be above -1 and at most 10 (0.1 is 10 %), got 11"],
    ["discountRate", NaN, "discountRate must be above -1 and at most 10 (0.1 is 10 %), got NaN"],
    ["discountRate", "10%", "discountRate must be above -1 and at most 10 (0.1 is 10 %)"],
    ["users", 0, "users must be a whole number from 1 to 10000000, got 0"],
    ["users", 1.5, "users must be a whole number from 1 to 10000000, got 1.5"],
    ["example", "other", 'example must be "tei" or "b2b", or left out, got "other"'],
    ["firstMonth", 13, "firstMonth must be a month from 1 to 12, got 13"],
    ["currencyPosition", "below", 'currencyPosition must be "before" or "after", got "below"'],
  ])("refuses %s = %j", (field, value, message) => {
    expect(() => requireOptions({ [field]: value })).toThrow(
      expect.objectContaining({
        name: "OptionsError",
        field,
        value,
        message: expect.stringContaining(message) as string,
      }),
    );
  });

  it("accepts the ends of every range", () => {
    const least = { firstYear: 1900, horizon: 1, discountRate: -0.99, users: 1 };
    const most = { firstYear: 2200, horizon: 10, discountRate: 10, users: 10_000_000 };
    expect(requireOptions(least)).toMatchObject(least);
    expect(requireOptions(most)).toMatchObject(most);
  });

  it("refuses an example that does not fit the horizon", () => {
    expect(() => requireOptions({ example: "tei", horizon: 2 })).toThrow(
      "horizon must be at least 3 years for the example, got 2",
    );
    expect(requireOptions({ example: "tei", horizon: 3 }).horizon).toBe(3);
  });
});

describe("optionFaults", () => {
  it("names every field that cannot be used", () => {
    const faults = optionFaults({ company: "", horizon: 99, users: 5 });
    expect(faults.map(({ field }) => field)).toEqual(["company", "horizon"]);
  });

  it("finds nothing wrong with the defaults", () => {
    expect(optionFaults({})).toEqual([]);
  });
});
