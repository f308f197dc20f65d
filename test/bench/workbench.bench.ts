import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FunctionsMetadata } from "../../src/workbench/host/custom-functions";
import { startOffice } from "../../src/workbench/node/office-process";

const ROOT = join(import.meta.dirname, "../..");
const BUILDER = join(ROOT, "build/node/build-workbook.cjs");
const BUILDS = 7;

/** The example is to stand in the workbench within a second. */
export const GOAL_MILLISECONDS = 1000;

interface Builder {
  readonly requireOptions: (input: unknown) => unknown;
  readonly buildWorkbook: (options: unknown) => Promise<unknown>;
}

export interface BuildTimes {
  /** until the add-in reports that the workbook is built */
  readonly built: number;
  /** until every function has answered too, which office.js sends at intervals of up to 500 ms */
  readonly settled: number;
}

/** Median times of building the published example through the real office.js, in milliseconds. */
export async function exampleBuild(): Promise<BuildTimes | undefined> {
  if (!existsSync(BUILDER)) return undefined; // npm run build:all makes it
  const { requireOptions, buildWorkbook } = createRequire(import.meta.url)(BUILDER) as Builder;
  const functions = JSON.parse(
    await readFile(join(ROOT, "dist/functions.json"), "utf8"),
  ) as FunctionsMetadata;

  const times: BuildTimes[] = [];
  for (let build = 0; build < BUILDS; build++) {
    const scripts = [join(ROOT, "dist/functions.js")];
    const { workbook, stop } = await startOffice({ functions, scripts });
    const start = performance.now();
    await buildWorkbook(requireOptions({ example: "tei" }));
    const built = performance.now() - start;
    await workbook.settled();
    times.push({ built, settled: performance.now() - start });
    stop();
  }
  return { built: median(times.map((t) => t.built)), settled: median(times.map((t) => t.settled)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
