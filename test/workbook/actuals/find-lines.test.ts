import { describe, expect, it } from "vitest";
import { lineFinder } from "../../../src/workbook/actuals/find-lines";

const line = (id: string, name: string) => ({ id, name, plan: [] });
const lines = [
  line("C01", "Licences"),
  line("C02", " Training "),
  line("B01", "Other"),
  line("B02", "Other"),
  line("B03", "C01"),
  line("", ""),
  line("C03", ""),
];
const { find, findSimilar } = lineFinder(lines);

describe("lineFinder", () => {
  it.each([
    ["C01", "C01"],
    ["Licences", "C01"],
    [" C02 ", "C02"],
    ["Training", "C02"],
    ["C03", "C03"],
  ])("finds %j to be %s", (text, id) => {
    expect(find(text)).toMatchObject({ id });
  });

  it.each([
    ["Other", "ambiguous"],
    ["c01", "unknown"],
    ["Licence", "unknown"],
    ["", "unknown"],
  ])("finds %j to be %s", (text, reason) => {
    expect(find(text)).toBe(reason);
  });

  it("finds similar lines to suggest", () => {
    expect(findSimilar("c 01")?.id).toBe("C01");
    expect(findSimilar("LICENCES")?.id).toBe("C01");
    expect(findSimilar("Licence")).toBeUndefined();
  });
});
