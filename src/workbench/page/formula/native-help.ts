import { functionsList } from "../../engine/formula/functions-list";
import type { FunctionHelp } from "./function-help";

/** Help for Excel's own functions. */
export function nativeFunctions(): FunctionHelp[] {
  return functionsList().map((one) => ({ ...one, helpUrl: null, isAddin: false }));
}
