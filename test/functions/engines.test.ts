import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vectors } from "../core/vectors";
import { installedEngines } from "../support/engines";
import { built } from "./bundle";
import { callOf, examplesOf, helpPageNames } from "./formula";
import { VECTOR_FORMULAS } from "./vector-formulas";

/** Calls of every function: the reference cases, and the examples of the help pages. */
const calls = [
  ...Object.entries(VECTOR_FORMULAS).flatMap(([name, formula]) =>
    vectors(name).map(({ args }) => formula(args)),
  ),
  ...helpPageNames()
    .flatMap(examplesOf)
    .map(callOf)
    .map(({ id, args }) => [id, ...args]),
];

/** Runs in any engine: prints each result bit by bit, so that the last digit counts. */
const SCRIPT = `
var functions = {};
function CellError(code, message) { this.code = code; this.message = message; }
var CustomFunctions = { associate: function (id, run) { functions[id] = run; }, Error: CellError };
${built("functions.js")}
var double = new Float64Array(1);
var words = new Uint32Array(double.buffer);
function bits(cell) {
  if (Array.isArray(cell)) return "[" + cell.map(bits).join(" ") + "]";
  if (typeof cell !== "number") return JSON.stringify(cell);
  double[0] = cell;
  return words[1].toString(16) + ":" + words[0].toString(16);
}
${JSON.stringify(calls)}.forEach(function (call) {
  try {
    print(call[0] + " " + bits(functions[call[0]].apply(null, call.slice(1))));
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    print(call[0] + " " + error.code + " " + error.message);
  }
});
`;

function inV8(): string[] {
  const lines: string[] = [];
  vm.runInNewContext(SCRIPT, { print: (line: string) => lines.push(line) });
  return lines;
}

const engines = installedEngines();

describe.skipIf(engines.length === 0)("the built functions.js in other engines", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crm-value-engines-"));
    await writeFile(join(folder, "calls.js"), SCRIPT);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(engines)("gives the very same bits in $name as in V8", async (engine) => {
    const lines = await engine.run(join(folder, "calls.js"));
    expect(lines).toHaveLength(calls.length);
    expect(lines).toEqual(inV8());
  });
});
