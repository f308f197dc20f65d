import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import { OFFICE_JS_PATH, servedHtml } from "./served-html";
import { fileUnder, type ServedFile } from "./static-files";
import { TRUST_PAGE, TRUST_PAGE_NAME } from "./trust-page";

const ADDIN_PATH = "/addin/";
const OFFICE_TABLES_PATH = "/office-tables.json";

/** Fluent UI writes its styles into the page; everything else comes from this server. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const COMMON_HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

export interface WorkbenchSite {
  /** The project folder: the page is in build/workbench, the add-in in dist. */
  readonly root: string;
  /** The tables that describe office.js (office-tables.ts), made when first asked for. */
  readonly officeTables: () => Promise<string>;
}

/** The server of the workbench: the page at /, the built add-in, and the unmodified office.js. */
export function workbenchServer(site: WorkbenchSite): Server {
  return createServer((request, response) => {
    answer(site, request)
      .then((found) => {
        const status = typeof found === "number" ? found : 200;
        const body = typeof found === "number" ? Buffer.from(String(found)) : found.body;
        const contentType = typeof found === "number" ? "text/plain" : found.contentType;
        response.writeHead(status, {
          ...COMMON_HEADERS,
          ...(isPage(request) ? { "Content-Security-Policy": PAGE_POLICY } : {}),
          "Content-Type": contentType,
          "Content-Length": body.length,
        });
        response.end(request.method === "HEAD" ? undefined : body);
      })
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500, COMMON_HEADERS).end();
      });
  });
}

/** The file to send, or the status that says why there is none. */
async function answer(site: WorkbenchSite, request: IncomingMessage): Promise<ServedFile | number> {
  if (!isForThisMachine(request)) return 403;
  if (request.method !== "GET" && request.method !== "HEAD") return 405;
  const path = pathOf(request);
  if (path === null) return 400;
  return (await fileAt(site, path)) ?? 404;
}

async function fileAt(site: WorkbenchSite, path: string): Promise<ServedFile | null> {
  if (path === OFFICE_TABLES_PATH) {
    return text("application/json; charset=utf-8", await site.officeTables());
  }
  if (path === OFFICE_JS_PATH + TRUST_PAGE_NAME) {
    return text("text/html; charset=utf-8", TRUST_PAGE);
  }
  if (path.startsWith(OFFICE_JS_PATH)) {
    const folder = join(site.root, "node_modules/@microsoft/office-js/dist");
    return fileUnder(folder, path.slice(OFFICE_JS_PATH.length));
  }
  if (path.startsWith(ADDIN_PATH)) {
    const file = await fileUnder(join(site.root, "dist"), path.slice(ADDIN_PATH.length));
    if (file?.contentType.startsWith("text/html") !== true) return file;
    return text(file.contentType, servedHtml(file.body.toString("utf8")));
  }
  const name = path === "/" ? "index.html" : path.slice(1);
  return fileUnder(join(site.root, "build/workbench"), name);
}

function text(contentType: string, body: string): ServedFile {
  return { contentType, body: Buffer.from(body) };
}

function isPage(request: IncomingMessage): boolean {
  const path = pathOf(request);
  return path === "/" || path === "/index.html";
}

function pathOf(request: IncomingMessage): string | null {
  const [path = "/"] = (request.url ?? "/").split("?");
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** A web page elsewhere that points its own name at this machine does not get in. */
function isForThisMachine(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "");
}
