import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core";

const SOURCE = join(import.meta.dirname, "../../src/core");

/** `call(...); // value` or `call(...).field; // value` in the @example of a doc comment. */
const EXAMPLE = /^ \* (\w+)\((.*)\)(?:\.(\w+))?; \/\/ (.+)$/gm;

const examples = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [...readFileSync(join(SOURCE, name), "utf8").matchAll(EXAMPLE)])
  .map(([, name = "", args = "", field = "", value = ""]) => ({ name, args, field, value }));

describe("examples in doc comments", () => {
  it.each(examples)("$name($args) $field is $value", ({ name, args, field, value }) => {
    const functions: Readonly<Record<string, unknown>> = core;
    const call = functions[name] as (...values: unknown[]) => unknown;
    const result = call(...(literal(`[${args}]`) as unknown[]));
    const shown = field === "" ? result : (result as Readonly<Record<string, unknown>>)[field];
    expect(shown).toEqual(literal(value));
  });

  it("are there for every function of the core", () => {
    const functions = Object.entries(core).filter(
      ([name, value]) => typeof value === "function" && name !== "ValuationError",
    );
    const shown = new Set(examples.map(({ name }) => name));
    expect(functions.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

/** A JavaScript literal read as JSON, once its bare property names are quoted. */
function literal(text: string): unknown {
  return JSON.parse(text.replace(/(\w+):/g, '"$1":'));
}
