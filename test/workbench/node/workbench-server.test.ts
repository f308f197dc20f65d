import { request } from "node:http";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../../src/workbench/node/listen";
import { workbenchServer } from "../../../src/workbench/node/workbench-server";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ADDIN_HTML = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${CDN}">
<script src="${CDN}office.js"></script><p>Kept as it is</p>`;

describe("the workbench server", () => {
  let root: string;
  let port: number;
  const servers: ReturnType<typeof workbenchServer>[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "crm-workbench-"));
    const files = {
      "secret.json": "{}",
      "build/workbench/index.html": "<p>page</p>",
      "dist/taskpane.html": ADDIN_HTML,
      "dist/functions.js": "functions",
      "dist/.env.json": "{}",
      "node_modules/@microsoft/office-js/dist/office.js": "office",
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(root, name, ".."), { recursive: true });
      await writeFile(join(root, name), text);
    }
    await symlink(join(root, "secret.json"), join(root, "dist/link.json"));
    const server = workbenchServer({ root, officeTables: () => Promise.resolve("[]") });
    servers.push(server);
    port = await listen(server, 41_300);
  });

  afterAll(async () => {
    for (const server of servers) server.close();
    await rm(root, { recursive: true });
  });

  /** Sends the path as it stands: fetch would tidy the dots away. */
  const get = (path: string, options: { host?: string; method?: string } = {}) =>
    new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
      (resolve, reject) => {
        const { host = `localhost:${port}`, method = "GET" } = options;
        const sent = request(
          { host: "127.0.0.1", port, path, method, headers: { host } },
          (got) => {
            let body = "";
            got.on("data", (chunk: Buffer) => (body += chunk.toString()));
            got.on("end", () =>
              resolve({ status: got.statusCode ?? 0, body, headers: got.headers }),
            );
          },
        );
        sent.on("error", reject).end();
      },
    );

  it("serves the page, the add-in, office.js and the tables", async () => {
    expect((await get("/")).body).toBe("<p>page</p>");
    expect((await get("/addin/functions.js?version=1")).body).toBe("functions");
    expect((await get("/office-js/office.js")).body).toBe("office");
    expect((await get("/office-tables.json")).body).toBe("[]");
    expect((await get("/office-js/AgaveErrorUX/index.html")).body).toContain("hostUserTrusted");
  });

  it("changes only the address of office.js and the frame source in the add-in's page", async () => {
    const { body } = await get("/addin/taskpane.html");
    expect(body).toBe(
      ADDIN_HTML.replaceAll(CDN, "/office-js/").replace(
        '/office-js/">',
        "/office-js/; frame-src 'self'\">",
      ),
    );
  });

  it("lets the page load from this server only", async () => {
    const policy = (await get("/")).headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });

  it.each([
    ["/addin/../secret.json"],
    ["/addin/%2e%2e/secret.json"],
    ["/addin/..%2fsecret.json"],
    ["/addin/..\\secret.json"],
    ["/addin/link.json"],
    ["/addin/.env.json"],
    ["/../secret.json"],
    ["/addin/absent.json"],
    ["/addin/"],
  ])("does not find %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("refuses other host names, other methods and broken addresses", async () => {
    expect((await get("/", { host: "evil.example" })).status).toBe(403);
    expect((await get("/", { method: "POST" })).status).toBe(405);
    expect((await get("/%zz")).status).toBe(400);
  });

  it("takes the next free port", async () => {
    const second = workbenchServer({ root, officeTables: () => Promise.resolve("[]") });
    servers.push(second);
    expect(await listen(second, port)).toBeGreaterThan(port);
  });
});
