import { describe, expect, it } from "vitest";
import { loadBundle, BundleError } from "./bundle";
import { callOf, examplesOf, type Example } from "./formula";

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

function format(value: unknown, like: string): string {
  if (!Array.isArray(value)) return formatNumber(value, like);
  const rows = (value as unknown[][]).map((row) => row.map((cell) => formatNumber(cell, like)));
  // A result that does not spill is shown as the one value it is.
  return like.startsWith("{")
    ? `{${rows.map((row) => row.join(",")).join(";")}}`
    : rows.flat().join(" ");
}

function formatNumber(value: unknown, like: string): string {
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  return Number(value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

describe.each(["npv.md", "clv.md", "roi.md"])("the examples of docs/functions/%s", (page) => {
  const examples = examplesOf(page);

  it("are there", () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)("$formula", (example) => {
    expect(shown(example)).toBe(example.shown);
  });
});
