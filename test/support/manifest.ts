import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { icons } from "../../src/build/icons";
import { manifestFor } from "../../src/build/manifest";
import type { BuiltFiles } from "../../src/build/manifest-files";

const root = new URL("../../", import.meta.url);

/** The manifest of the repository, with its development addresses. */
export const manifestSource = await readFile(new URL("manifest.xml", root), "utf8");

/** The version that the manifest keeps in step with. */
export const packageVersion = (
  JSON.parse(await readFile(new URL("package.json", root), "utf8")) as { version: string }
).version;

/** The folder with Microsoft's published schemas, which lies beside the repository or nowhere. */
export const schemaFolder = fileURLToPath(new URL("../shared/data/public/manifest-xsd/", root));

/** What the manifest names, as a build would hold it: real icons, and pages without content. */
export async function filesFor(manifest: string): Promise<Map<string, Uint8Array>> {
  const text = (content: string) => new TextEncoder().encode(content);
  const files = new Map<string, Uint8Array>([
    ["manifest.xml", text(manifest)],
    ["taskpane.html", text("")],
    ["taskpane.js", text('Office.actions.associate("buildWorkbook", f)')],
    ["functions.js", text("")],
    ["functions.json", text("")],
    ["help/index.html", text("")],
    ["help/support.html", text("")],
  ]);
  for (const [name, png] of await icons()) files.set(`assets/${name}`, png);
  return files;
}

/** A production build for example.com, with the manifest changed by `damage` before it is built. */
export async function buildWith(
  damage: (manifest: string) => string = (manifest) => manifest,
): Promise<{ manifest: string; files: BuiltFiles }> {
  const manifest = manifestFor(damage(manifestSource), "https://example.com/crm/");
  return { manifest, files: await filesFor(manifest) };
}

/** Replaces what must be there: a test that damages nothing would prove nothing. */
export function replacing(text: string | RegExp, by: string): (manifest: string) => string {
  return (manifest) => {
    const damaged = manifest.replace(text, by);
    if (damaged === manifest) throw new Error(`manifest must hold ${String(text)}`);
    return damaged;
  };
}
