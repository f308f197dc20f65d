import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The notices that the licences of the shipped packages ask to be passed on: every package that
 * this project depends on at run time, directly or through another. Packages with the same text
 * share it.
 *
 * @throws {Error} where a package states no licence, so that nobody may ship it
 */
export async function thirdPartyNotices(): Promise<string> {
  const packagesByText = new Map<string, string[]>();
  for (const folder of await runtimePackages()) {
    const { name, version, license } = await packageJson(folder);
    if (license === undefined) throw new Error(`${name} must state its licence, found none`);
    const text = (await licenceText(folder)) ?? `Licence: ${license}`;
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), `${name} ${version}`]);
  }

  const sections = [...packagesByText].map(
    ([text, packages]) => `${[...new Set(packages)].sort().join("\n")}\n\n${text}\n`,
  );
  const rule = `\n${"-".repeat(78)}\n\n`;
  return `CRM Value contains these packages.\n${rule}${sections.sort().join(rule)}`;
}

/** The folders of all packages that are needed at run time. */
async function runtimePackages(): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = async (folder: string): Promise<void> => {
    for (const name of Object.keys((await packageJson(folder)).dependencies ?? {})) {
      const needed = installedFolder(name, folder);
      if (found.has(needed)) continue;
      found.add(needed);
      await visit(needed);
    }
  };
  await visit(PROJECT);
  return found;
}

/** Where Node would find the package: in the nearest node_modules that has it, going up. */
function installedFolder(name: string, from: string): string {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  if (from === dirname(from)) throw new Error(`${name} must be installed: run npm ci`);
  return installedFolder(name, dirname(from));
}

async function packageJson(folder: string): Promise<PackageJson> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as PackageJson;
}

async function licenceText(folder: string): Promise<string | undefined> {
  const name = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)\b/i.test(entry));
  if (name === undefined) return undefined;
  return (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n").trim();
}
