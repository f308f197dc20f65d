import { createServer, type Server } from "node:https";
import type { DevelopmentCertificate } from "./development-certificate";
import { fileUnder } from "./static-files";

/**
 * Serves the built add-in in `folder` to a real Excel, over https, as a static host would.
 * Excel on the web reads functions.json from a page of its own, hence the CORS header. An icon that
 * must not be cached is replaced by a generic one, so only the rest is fetched anew each time.
 */
export function addinServer(folder: string, { certificate, key }: DevelopmentCertificate): Server {
  return createServer({ cert: certificate, key }, (request, response) => {
    const path = pathOf(request.url);
    const found = path === null ? Promise.resolve(null) : fileUnder(folder, path);
    found
      .then((file) => {
        const allowed = request.method === "GET" || request.method === "HEAD";
        if (file === null || !allowed) {
          response.writeHead(allowed ? 404 : 405).end();
          return;
        }
        response.writeHead(200, {
          "Access-Control-Allow-Origin": "*",
          "Cache-Control": file.contentType.startsWith("image/") ? "max-age=3600" : "no-cache",
          "Content-Length": file.body.length,
          "Content-Type": file.contentType,
          "X-Content-Type-Options": "nosniff",
        });
        response.end(request.method === "HEAD" ? undefined : file.body);
      })
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      });
  });
}

/** The path in the folder that a request asks for, without the leading slash; null if unreadable. */
function pathOf(url = "/"): string | null {
  try {
    return decodeURIComponent(new URL(url, "https://localhost").pathname).slice(1);
  } catch {
    return null;
  }
}
