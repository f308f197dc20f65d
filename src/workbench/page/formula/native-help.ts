import type { FunctionHelp } from "./function-help";

/** Help for Excel's own functions. */
export function nativeFunctions(): FunctionHelp[] {
  return [];
}
