import { FUNCTIONS_TABLE } from "./functions-table";

/** What to know of a native function while typing it. */
export interface NativeFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

/** The most used of Excel's own functions that the workbench calculates, in order of name. */
export function functionsList(): NativeFunction[] {
  return FUNCTIONS_TABLE.trim()
    .split("\n")
    .map(readLine)
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}

/** "SUM(number, ...): Adds numbers"; an optional parameter stands in brackets. */
function readLine(line: string): NativeFunction {
  const [, name = "", signature = "", description = ""] =
    /^([A-Z0-9.]+)\((.*?)\): (.*)$/.exec(line.trim()) ?? [];
  const words = signature === "" ? [] : signature.split(", ");
  const parameters = words
    .filter((word) => word !== "...")
    .map((word, index) => ({
      name: word.replace(/[[\]]/g, ""),
      description: "",
      optional: word.startsWith("["),
      repeating: words[index + 1] === "...",
    }));
  return { name, description, parameters };
}
