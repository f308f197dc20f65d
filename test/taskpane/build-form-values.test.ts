import { describe, expect, it } from "vitest";
import { formValues, readForm, type FormValues } from "../../src/taskpane/build-form-values";
import { DEFAULT_OPTIONS } from "../../src/workbook/template/options";

const english = { decimalSeparator: ".", groupSeparator: "," };
const german = { decimalSeparator: ",", groupSeparator: "." };

const filled: FormValues = Object.freeze({
  ...formValues(DEFAULT_OPTIONS, english),
  company: " Acme ",
});

describe("readForm", () => {
  it("gives back the options that the form was filled with", () => {
    const options = { ...DEFAULT_OPTIONS, discountRate: 0.087, users: 1200 };
    for (const culture of [english, german]) {
      expect(readForm(formValues(options, culture), culture)).toEqual({ options, faults: [] });
    }
  });

  it("takes the blanks around a text away", () => {
    expect(readForm(filled, english).options.company).toBe("Acme");
  });

  it.each([
    ["8.7", english, 0.087],
    ["8.7 %", english, 0.087],
    ["8,7%", german, 0.087],
    ["-5", english, -0.05],
    ["0", english, 0],
  ])("reads the rate %j", (discountRate, culture, expected) => {
    const { options, faults } = readForm({ ...filled, discountRate }, culture);
    expect(options.discountRate).toBe(expected);
    expect(faults).toEqual([]);
  });

  it.each([
    ["company", "  "],
    ["currency", "currencies"],
    ["firstYear", "27"],
    ["firstYear", "2027.5"],
    ["horizon", "11"],
    ["discountRate", "-100"],
    ["discountRate", "ten"],
    ["discountRate", "8,7"],
    ["users", "0"],
    ["users", ""],
  ])("marks %s when it reads %j", (field, text) => {
    expect(readForm({ ...filled, [field]: text }, english).faults).toEqual([field]);
  });

  it("marks all faulty fields at once, in the order of the form", () => {
    const form = { ...filled, company: "", users: "many" };
    expect(readForm(form, english).faults).toEqual(["company", "users"]);
  });

  it("asks for room for the example", () => {
    const short = { ...filled, horizon: "2" };
    expect(readForm(short, english).faults).toEqual([]);
    expect(readForm({ ...short, example: "tei" }, english).faults).toEqual(["horizon"]);
  });
});
