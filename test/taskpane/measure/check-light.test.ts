import { describe, expect, it } from "vitest";
import { checkLight } from "../../../src/taskpane/measure/check-light";
import { check } from "./support/reading";

describe("checkLight", () => {
  it.each([
    [["ok", "ok", "not compared"], "green", "All checks pass"],
    [["ok", "note"], "amber", "1 check to note"],
    [["note", "note", "calculating"], "amber", "Excel is still calculating"],
    [["note", "calculating", "fails"], "red", "1 check fails"],
    [["fails", "fails"], "red", "2 checks fail"],
    [[], "green", "All checks pass"],
  ] as const)("of %j", (results, color, text) => {
    expect(checkLight(results.map(check))).toEqual({ color, text });
  });
});
