import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { checkManifest } from "./manifest-check";
import type { BuiltFiles } from "./manifest-files";

/** `npm run manifest`: checks the manifest of the build in a folder. Its exit code says the result. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { development: { type: "boolean", default: false } },
  });
  const folder = positionals[0] ?? "dist";
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };

  const files = await filesOf(folder);
  const problems = await checkManifest(files, {
    packageVersion: version,
    development: values.development,
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${folder}/manifest.xml and the files it names are in order`);
}

async function filesOf(folder: string): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [relative(folder, path).split(sep).join("/"), await readFile(path)] as const,
      ),
    ),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
