import { describe, expect, it } from "vitest";
import { flagOf, readTemplateOptions } from "../../../src/workbench/node/template-options";

describe("readTemplateOptions", () => {
  it("takes all options", () => {
    const args =
      "--out Case.XLSX --example tei --company Acme --currency EUR --first-year 2027 --horizon 5 --rate 0.08 --users 250 --force";
    expect(readTemplateOptions(args.split(" "))).toEqual({
      out: "Case.XLSX",
      force: true,
      build: {
        example: "tei",
        company: "Acme",
        currency: "EUR",
        firstYear: 2027,
        horizon: 5,
        discountRate: 0.08,
        users: 250,
      },
    });
  });

  it("leaves out what is not said, so that the add-in's defaults hold", () => {
    expect(readTemplateOptions(["--out", "a.xlsx"])).toEqual({
      out: "a.xlsx",
      force: false,
      build: {},
    });
  });

  it.each([
    ["at the end", ["--out", "a.xlsx", "--example"]],
    ["before another option", ["--example", "--out", "a.xlsx"]],
  ])("takes --example alone, %s, for the example there is", (_, args) => {
    expect(readTemplateOptions(args).build).toEqual({ example: "tei" });
  });

  it.each([
    ["7%", 0.07],
    ["12.5%", 0.125],
    ["0.1", 0.1],
    ["-2%", -0.02],
  ])("reads the rate %s as %s", (text, expected) => {
    const { build } = readTemplateOptions(["--out", "a.xlsx", `--rate=${text}`]);
    expect(build["discountRate"]).toBe(expected);
  });

  it.each([
    [[], /^--out is missing[^]*Usage/],
    [["--out", "a.csv"], /--out must end in .xlsx, got a.csv/],
    [["--out", "a.xlsx", "--users", "many"], /--users must be a number, got many/],
    [["--out", "a.xlsx", "--rate", "%"], /--rate must be a number/],
    [["--out", "a.xlsx", "--colour", "red"], /--colour/],
  ])("refuses %j", (args, message) => {
    expect(() => readTemplateOptions(args)).toThrow(message);
  });
});

describe("flagOf", () => {
  it("knows how an option of the build is called on the command line", () => {
    expect([flagOf("firstYear"), flagOf("discountRate"), flagOf("other")]).toEqual([
      "--first-year",
      "--rate",
      "--other",
    ]);
  });
});
