import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export interface ServedFile {
  readonly contentType: string;
  readonly body: Buffer;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * The file that `path` (the part of a URL after the folder's own address) names inside `folder`,
 * or null. Nothing outside the folder is ever read: not by "..", encoded or not, nor by a link.
 */
export async function fileUnder(folder: string, path: string): Promise<ServedFile | null> {
  const contentType = CONTENT_TYPES[extname(path)];
  if (contentType === undefined || /[\\:\0]/.test(path)) return null;
  if (path.split("/").some((part) => part.startsWith("."))) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    return { contentType, body: await readFile(file) };
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
