import { constants, existsSync } from "node:fs";
import { access, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import type { Workbook } from "../engine/workbook";
import { type AddinReference, writeXlsx } from "../engine/xlsx";
import type { FunctionsMetadata } from "../host/custom-functions";
import { startOffice } from "./office-process";
import { flagOf, readTemplateOptions, TEMPLATE_USAGE } from "./template-options";

/**
 * `npm run template -- --out case.xlsx --example`: lets the built add-in build its workbook
 * through the real office.js, without a browser or Excel, and writes the file.
 */
const root = resolve(import.meta.dirname, "../../..");

/** What the headless build of the add-in exposes. */
interface Builder {
  readonly requireOptions: (input: unknown) => unknown;
  readonly buildWorkbook: (
    options: unknown,
    report: (progress: Progress) => void,
  ) => Promise<unknown>;
}

interface Progress {
  readonly step: string;
  readonly index: number;
  readonly of: number;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(TEMPLATE_USAGE);
    return;
  }
  const { out, force, build } = readTemplateOptions(args);
  const file = resolve(out);
  await requirePlaceFor(file, force);

  const { requireOptions, buildWorkbook } = loadBuilder();
  const options = withFlagNames(() => requireOptions(build));

  console.log("Starting Excel's stand-in");
  const functions = await readFile(resolve(root, "dist/functions.json"), "utf8");
  const { workbook, stop } = await startOffice({
    functions: JSON.parse(functions) as FunctionsMetadata,
    scripts: [resolve(root, "dist/functions.js")],
  });
  const [empty] = workbook.model.sheets;
  await buildWorkbook(options, ({ step, index, of }) => {
    console.log(`Building, step ${index} of ${of}: ${step}`);
  });
  if (empty !== undefined) removeSheet(workbook, empty.id);

  console.log("Calculating");
  await workbook.settled();
  await writeFile(file, await writeXlsx(workbook, await builtAddin()));
  stop();
  console.log(`Written: ${file}`);
}

/** Refuses a path that could not be written, before any work is done for it. */
async function requirePlaceFor(file: string, force: boolean): Promise<void> {
  const folder = dirname(file);
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true)
    throw new Error(`--out must be in a folder that exists, got ${file}`);
  const present = await stat(file).catch(() => null);
  if (present?.isDirectory() === true)
    throw new Error(`--out must be a file, got the folder ${file}`);
  if (present !== null && !force) throw new Error(`${file} exists; --force overwrites it`);
  await access(present === null ? folder : file, constants.W_OK).catch(() => {
    throw new Error(`--out must be a file that may be written, got ${file}`);
  });
}

/** The add-in as its manifest names it: Excel hands the settings in the file to that one. */
async function builtAddin(): Promise<AddinReference> {
  const manifest = await readFile(resolve(root, "dist/manifest.xml"), "utf8");
  const content = (name: string): string =>
    new RegExp(`<${name}>([^<]+)</${name}>`).exec(manifest)?.[1] ?? "";
  return { id: content("Id"), version: content("Version") };
}

function loadBuilder(): Builder {
  const bundle = resolve(root, "build/node/build-workbook.cjs");
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run npm run build:all first`);
  return createRequire(import.meta.url)(bundle) as Builder;
}

/** A fault in an option, told with the name it has on the command line. */
function withFlagNames<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Error) || !("field" in error)) throw error;
    const field = String(error.field);
    throw new Error(error.message.replace(field, flagOf(field)), { cause: error });
  }
}

/** The sheet that every new workbook begins with is of no use in the file. */
function removeSheet(workbook: Workbook, sheetId: string): void {
  workbook.change("Remove the empty sheet", (draft) => {
    draft.sheets = draft.sheets.filter(({ id }) => id !== sheetId);
  });
}
