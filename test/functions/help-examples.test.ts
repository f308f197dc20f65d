import { describe, expect, it } from "vitest";
import { loadBundle, BundleError } from "./bundle";
import { callOf, examplesOf, helpPageNames, shownLike, type Example } from "./formula";

const functions = loadBundle();

/** What the cell shows, to as many decimals as the page prints. */
function shown(example: Example): string {
  const { id, args } = callOf(example);
  try {
    const value = functions.get(id)?.(...args);
    return shownLike(value, example.shown);
  } catch (error) {
    if (error instanceof BundleError) return `${error.code} ${error.message}`;
    throw error;
  }
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
