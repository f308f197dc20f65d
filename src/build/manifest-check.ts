import { validateXML } from "xmllint-wasm";
import { manifestDocument } from "./manifest-document";
import { manifestFileProblems, type BuiltFiles } from "./manifest-files";
import { manifestProblems } from "./manifest-rules";

/** What the manifest is held against. */
export interface ManifestSetting {
  /** The version in package.json. */
  readonly packageVersion: string;
  /** Whether the build is for `npm run excel`, served from this machine. */
  readonly development: boolean;
}

/**
 * Checks a built add-in's manifest without Microsoft's validation service, which needs a network
 * and misses most of what goes wrong.
 *
 * @returns one sentence per problem; none when all is well
 */
export async function checkManifest(
  files: BuiltFiles,
  { packageVersion, development }: ManifestSetting,
): Promise<string[]> {
  const file = files.get("manifest.xml");
  if (file === undefined) return ["manifest.xml must be in the build, found none"];
  const xml = new TextDecoder().decode(file);

  // libxml2 knows every rule of XML; the reader behind manifestDocument forgives too much.
  const { valid, errors } = await validateXML({ xml, normalization: "format" });
  if (!valid) return errors.map(({ message }) => `manifest must be well-formed: ${message}`);

  const manifest = manifestDocument(xml);
  return [
    ...manifestProblems(manifest, packageVersion),
    ...manifestFileProblems(manifest, files, development),
  ];
}
