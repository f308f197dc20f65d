import { describe, expect, it } from "vitest";
import { loadBundle, BundleError } from "./bundle";
import { callOf, examplesOf, helpPageNames, type Example } from "./formula";

const functions = loadBundle();

/** What the cell shows, to as many decimals as the page prints. */
function shown(example: Example): string {
  const { id, args } = callOf(example);
  try {
    const value = functions.get(id)?.(...args);
    return format(value, example.shown);
  } catch (error) {
    if (error instanceof BundleError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/**
 * A spilled result stands on the page as {1;2}, or with texts as lines of cells: label | 1.00. Each
 * number is shown with the decimals that the page gives it.
 */
function format(value: unknown, like: string): string {
  if (!Array.isArray(value)) return formatCell(value, like);
  const rows = value as unknown[][];
  if (like.startsWith("{")) {
    const likes = like.slice(1, -1).split(/[;,]/);
    let index = 0;
    return `{${rows.map((row) => row.map((cell) => formatCell(cell, likes[index++] ?? "")).join(",")).join(";")}}`;
  }
  const likes = like.split("\n").map((line) => line.split(" | "));
  return rows
    .map((row, r) => row.map((cell, c) => formatCell(cell, likes[r]?.[c] ?? "")).join(" | "))
    .join("\n");
}

function formatCell(value: unknown, like: string): string {
  if (typeof value === "string") return value;
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  return Number(value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

describe.each(helpPageNames())("the examples of docs/functions/%s", (page) => {
  const examples = examplesOf(page);

  it("are there", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  it.each(examples)("$formula", (example) => {
    expect(shown(example)).toBe(example.shown);
  });
});
