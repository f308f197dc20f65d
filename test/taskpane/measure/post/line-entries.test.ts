import { describe, expect, it } from "vitest";
import {
  kindTotals,
  periodChoices,
  periodLines,
  periodToPost,
  postingsOf,
  readEntries,
} from "../../../../src/taskpane/measure/post/line-entries";
import { ENGLISH, entry, GERMAN, line, readingWith } from "../support/reading";

const lines = [
  line("C01", [100, 10, 20, 30]),
  line("C02", [0, 5, 5, 5]),
  line("B01", [0, 40, 40, 40], "benefit"),
];

describe("periodLines", () => {
  it("adds up what counts of a period, whatever case the id is typed in", () => {
    const ledger = [
      entry(1, "C01", 7),
      entry(1, "c01", 2),
      entry(2, "C01", 1000),
      entry(1, "C01", 1000, { problem: "no such line" }),
      entry(1, "B01", 0),
    ];
    const [first, second, third] = periodLines(readingWith({ lines, ledger }), 1);
    expect(first).toMatchObject({ plan: 10, posted: 9, postings: 2 });
    expect(second).toMatchObject({ plan: 5, posted: 0, postings: 0 });
    expect(third).toMatchObject({ plan: 40, posted: 0, postings: 1 });
  });
});

describe("periodChoices", () => {
  it("leaves Initial open until the first close", () => {
    const choices = periodChoices(readingWith({ lines, ledger: [entry(1, "C02", 5)] }));
    expect(choices).toEqual([
      { period: 0, isClosed: false, missing: 1 },
      { period: 1, isClosed: false, missing: 2 },
    ]);
    expect(periodToPost(choices)).toBe(0);
  });

  it("goes on to the quarter once Initial is posted", () => {
    const ledger = [entry(0, "C01", 90)];
    expect(periodToPost(periodChoices(readingWith({ lines, ledger })))).toBe(1);
  });

  it("offers closed quarters for corrections, the latest first", () => {
    const choices = periodChoices(readingWith({ lines, inputs: { lastClosed: 2 } }));
    expect(choices.map(({ period, isClosed }) => [period, isClosed])).toEqual([
      [3, false],
      [2, true],
      [1, true],
      [0, true],
    ]);
    expect(periodToPost(choices)).toBe(3);
  });

  it("offers corrections only when all is closed", () => {
    const choices = periodChoices(readingWith({ lines, inputs: { lastClosed: 12 } }));
    expect(choices.every(({ isClosed }) => isClosed)).toBe(true);
    expect(periodToPost(choices)).toBe(12);
  });
});

describe("readEntries", () => {
  it("takes an empty text for a line that is not posted, and 0 for an amount", () => {
    const { amounts, faults } = readEntries({ C01: " ", C02: "0", B01: "1,234.50" }, ENGLISH);
    expect([...amounts]).toEqual([
      ["C02", 0],
      ["B01", 1234.5],
    ]);
    expect(faults.size).toBe(0);
  });

  it("reads numbers in the user's culture only", () => {
    expect(readEntries({ C01: "1.234,5" }, GERMAN).amounts.get("C01")).toBe(1234.5);
    expect(readEntries({ C01: "1.234,5" }, ENGLISH).faults.get("C01")).toBe("unreadable");
  });

  it.each([
    ["12k", "unreadable"],
    ["1,000,000,000,000", "tooLarge"],
    ["-1000000000000", "tooLarge"],
  ])("refuses %j", (text, fault) => {
    const { amounts, faults } = readEntries({ C01: text }, ENGLISH);
    expect(faults.get("C01")).toBe(fault);
    expect(amounts.size).toBe(0);
  });
});

describe("kindTotals", () => {
  it("puts what is posted and typed against the plan of all lines", () => {
    const period = periodLines(readingWith({ lines, ledger: [entry(1, "C01", 9)] }), 1);
    expect(
      kindTotals(
        period,
        new Map([
          ["C02", 4],
          ["B01", 50],
        ]),
      ),
    ).toEqual([
      { kind: "cost", actual: 13, plan: 15, difference: -2 },
      { kind: "benefit", actual: 50, plan: 40, difference: 10 },
    ]);
  });

  it("leaves out a kind that has no lines", () => {
    const period = periodLines(readingWith({ lines: [line("B01", [0, 1], "benefit")] }), 1);
    expect(kindTotals(period, new Map()).map(({ kind }) => kind)).toEqual(["benefit"]);
  });
});

describe("postingsOf", () => {
  const period = periodLines(readingWith({ lines }), 1);

  it("follows the order of the case, and carries the note", () => {
    const amounts = new Map([
      ["B01", 2],
      ["C01", 1],
    ]);
    expect(postingsOf(period, 1, amounts, " invoice 7 ")).toEqual([
      { period: 1, line: "C01", amount: 1, note: "invoice 7" },
      { period: 1, line: "B01", amount: 2, note: "invoice 7" },
    ]);
  });

  it("has no note where none was typed", () => {
    expect(postingsOf(period, 0, new Map([["C01", 1]]), " ")).toEqual([
      { period: 0, line: "C01", amount: 1 },
    ]);
  });
});
