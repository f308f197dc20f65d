import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const DIST = join(import.meta.dirname, "../../dist");

type CustomFunction = (...args: unknown[]) => unknown;

/** Text of a file of the build; the tests of the bundle are worth nothing without it. */
export function built(fileName: string): string {
  const file = join(DIST, fileName);
  if (!existsSync(file)) throw new Error(`${fileName} must be built first: npm run build`);
  return readFileSync(file, "utf8");
}

/**
 * Runs dist/functions.js as Excel may: in a bare context with nothing of a browser, nothing of
 * Node, and of the custom functions runtime only `associate` and `Error`.
 */
export function loadBundle(): ReadonlyMap<string, CustomFunction> {
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, run: CustomFunction) => functions.set(id, run);
  const context = vm.createContext({ CustomFunctions: { associate, Error: BundleError } });
  vm.runInContext(built("functions.js"), context, { filename: "functions.js" });
  return functions;
}

export class BundleError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message ?? "");
    this.code = code;
  }
}
