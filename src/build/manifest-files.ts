import { DEVELOPMENT_BASE_URL } from "./base-url";
import { all, attribute, find, resources, values, type ManifestElement } from "./manifest-document";

/** The files of dist/ by their path in it, with "/" on every system. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/**
 * What is wrong with the addresses in the manifest and the built files they name, one sentence each.
 *
 * @param development whether this is the build for `npm run excel`, which is served from localhost
 */
export function manifestFileProblems(
  manifest: ManifestElement,
  files: BuiltFiles,
  development: boolean,
): string[] {
  const start = attribute(find(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue");
  if (!URL.canParse(start)) return [`SourceLocation must be an address, got "${start}"`];
  const base = new URL(".", start).href;

  const addressesOfImages = imageAddresses(manifest);
  const problems = [
    ...otherAddresses(manifest),
    ...addressesOfImages.map(({ url }) => url),
  ].flatMap((url) => addressProblem(url, base, files, development) ?? []);
  return [
    ...new Set([
      ...problems,
      ...addressesOfImages.flatMap(({ url, size }) => imageProblem(url, size, base, files) ?? []),
      ...commandProblems(manifest, files),
    ]),
  ];
}

/** Sizes that the manifest itself does not state: those of the list of add-ins. */
const LISTED_SIZES = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;

interface ImageAddress {
  readonly url: string;
  readonly size: number;
}

function imageAddresses(manifest: ManifestElement): ImageAddress[] {
  const listed = Object.entries(LISTED_SIZES).flatMap(([name, size]) =>
    all(manifest, name).flatMap((element) => values(element).map((url) => ({ url, size }))),
  );
  const defined = resources(manifest);
  const icons = all(manifest, "Icon").flatMap(({ children }) => children);
  const drawn = icons.flatMap((image) => {
    const urls = defined.get(attribute(image, "resid"))?.values ?? [];
    return urls.map((url) => ({ url, size: Number(attribute(image, "size")) }));
  });
  return [...listed, ...drawn];
}

function otherAddresses(manifest: ManifestElement): string[] {
  const named = ["SupportUrl", "Url"].flatMap((name) => all(manifest, name).flatMap(values));
  const start = attribute(find(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue");
  return [start, ...named];
}

function addressProblem(
  url: string,
  base: string,
  files: BuiltFiles,
  development: boolean,
): string | undefined {
  if (!URL.canParse(url)) return `address must be complete, got "${url}"`;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:") return `address must begin with https://, got ${url}`;
  if (development && !url.startsWith(DEVELOPMENT_BASE_URL)) {
    return `address must begin with ${DEVELOPMENT_BASE_URL} in development, got ${url}`;
  }
  if (!development && /^(localhost|127\.|\[::1\])/.test(hostname)) {
    return `address must not be of this machine in production, got ${url}`;
  }
  if (!url.startsWith(base)) return `address must lie under ${base}, got ${url}`;
  if (!files.has(pathUnder(base, url))) return `${url} has no file in the build`;
  return undefined;
}

/** The path in dist/ of what `url` names. */
function pathUnder(base: string, url: string): string {
  const { origin, pathname } = new URL(url);
  return decodeURIComponent(`${origin}${pathname}`.slice(base.length));
}

function imageProblem(
  url: string,
  size: number,
  base: string,
  files: BuiltFiles,
): string | undefined {
  const path = pathUnder(base, url);
  const content = files.get(path);
  if (content === undefined) return undefined; // reported as an address without a file
  const pixels = pngSize(content);
  if (pixels === undefined) return `${path} must be a PNG`;
  const inName = /-(\d+)\.png$/.exec(path)?.[1];
  const expected = `${size} x ${size}`;
  if (pixels !== expected) return `${path} must be ${expected} pixels, got ${pixels}`;
  if (inName !== String(size)) return `${path} must say its size, ${size}, in its name`;
  return undefined;
}

/** Width and height from the header chunk, which is the first in every PNG; undefined if none. */
function pngSize(content: Uint8Array): string | undefined {
  const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (content.length < 24 || SIGNATURE.some((byte, place) => content[place] !== byte)) {
    return undefined;
  }
  const header = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return `${header.getUint32(16)} x ${header.getUint32(20)}`;
}

/** A ribbon button whose function no script names would stay silent when it is pressed. */
function commandProblems(manifest: ManifestElement, files: BuiltFiles): string[] {
  const decoder = new TextDecoder();
  const scripts = [...files]
    .filter(([path]) => path.endsWith(".js"))
    .map(([, content]) => decoder.decode(content));
  return all(manifest, "FunctionName")
    .filter(({ text }) => !scripts.some((script) => new RegExp(`["'\`]${text}["'\`]`).test(script)))
    .map(({ text }) => `function command "${text}" must be named in a script of the build`);
}
