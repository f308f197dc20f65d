import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { requireBaseUrl } from "./base-url";

const FUNCTIONS_FOLDER = join(import.meta.dirname, "../functions");

/** What Excel reads to know the functions, as far as this project touches it. */
interface FunctionsMetadata {
  readonly functions: readonly { readonly id: string; readonly helpUrl?: string }[];
}

/**
 * functions.json, generated from the doc comments in src/functions. Error cells in an argument
 * are left to Excel, which then shows that error without calling the function.
 *
 * @param options `baseUrl`: where the add-in is served, for the addresses of the help pages
 * @throws {Error} with everything the generator complains of
 */
export async function functionsJson(options: { readonly baseUrl: string }): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    await filesWithFunctions(),
  );
  if (errors.length > 0) {
    throw new Error(`functions.json cannot be generated:\n${errors.join("\n")}`);
  }

  const base = requireBaseUrl(options.baseUrl);
  const metadata = JSON.parse(metadataJson) as FunctionsMetadata;
  const byId = [...metadata.functions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const functions = byId.map((entry) =>
    entry.helpUrl === undefined ? entry : { ...entry, helpUrl: new URL(entry.helpUrl, base).href },
  );
  return `${JSON.stringify({ ...metadata, functions }, null, 2)}\n`;
}

async function filesWithFunctions(): Promise<string[]> {
  const names = (await readdir(FUNCTIONS_FOLDER)).filter((name) => name.endsWith(".ts")).sort();
  const files = names.map((name) => join(FUNCTIONS_FOLDER, name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, index) => texts[index]?.includes("@customfunction"));
}
