import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** A JavaScript engine beside Node's V8 that runs a file and prints. */
export interface Engine {
  readonly name: string;
  /** What the script printed, line by line. */
  run(file: string): Promise<string[]>;
}

/** Where Debian installs the shells of JavaScriptCore (Safari, Excel for Mac) and SpiderMonkey. */
const SHELLS = { JavaScriptCore: ["/usr/bin/jsc"], SpiderMonkey: ["/usr/bin/gjs"] };

/** The engines that are installed. */
export function installedEngines(): Engine[] {
  return Object.entries(SHELLS).flatMap(([name, paths]) => {
    const path = paths.find((candidate) => existsSync(candidate));
    return path === undefined ? [] : [{ name, run: (file: string) => runBy(path, file) }];
  });
}

async function runBy(shell: string, file: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(shell, [file], { maxBuffer: 2 ** 26 });
  return stdout.trimEnd().split("\n");
}
