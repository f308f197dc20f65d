import { describe, expect, it } from "vitest";
import {
  complete,
  cycleAbsolute,
  type EditedText,
  insertText,
} from "../../../../src/workbench/page/formula/pointing";

const edited = (marked: string): EditedText => {
  const start = marked.indexOf("|");
  return { text: marked.replace("|", ""), start, end: start };
};
const marked = ({ text, start }: EditedText) => `${text.slice(0, start)}|${text.slice(start)}`;

describe("insertText", () => {
  it("replaces the selection", () => {
    expect(insertText({ text: "=SUM(A1)", start: 5, end: 7 }, "B2:C3")).toEqual({
      text: "=SUM(B2:C3)",
      start: 10,
      end: 10,
    });
  });
});

describe("complete", () => {
  it("writes the name and opens the parenthesis of a function", () => {
    expect(marked(complete(edited("=crm.n|"), 1, "CRM.NPV", true))).toBe("=CRM.NPV(|");
    expect(marked(complete(edited("=su|(1)"), 1, "SUM", true))).toBe("=SUM(|1)");
    expect(marked(complete(edited("=disc|"), 1, "DiscountRate", false))).toBe("=DiscountRate|");
  });
});

describe("cycleAbsolute", () => {
  it("goes round in four steps", () => {
    let formula = edited("=A1+B2|");
    const seen = [1, 2, 3, 4].map(() => {
      formula = cycleAbsolute(formula);
      return formula.text;
    });
    expect(seen).toEqual(["=A1+$B$2", "=A1+B$2", "=A1+$B2", "=A1+B2"]);
  });

  it("turns both ends of an area and keeps its sheet", () => {
    expect(cycleAbsolute(edited("='Cash flow'!B2:C|9")).text).toBe("='Cash flow'!$B$2:$C$9");
    expect(cycleAbsolute(edited("=SUM(B:B|)")).text).toBe("=SUM($B:$B)");
  });

  it("leaves other text alone", () => {
    expect(cycleAbsolute(edited('="A1"|'))).toEqual(edited('="A1"|'));
  });
});
