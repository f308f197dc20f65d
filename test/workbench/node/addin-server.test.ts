import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addinServer } from "../../../src/workbench/node/addin-server";
import { developmentCertificate } from "../../../src/workbench/node/development-certificate";

let folder: string;
let ask: (path: string, method?: string) => Promise<Answer>;
let stop: () => void;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crm-value-addin-"));
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "dist/functions.json"), "{}");
  await writeFile(join(folder, "dist/assets/icon-16.png"), "png");
  await writeFile(join(folder, "secret.json"), "{}");

  const certificate = await developmentCertificate(join(folder, "certificate"));
  const ca = await readFile(certificate.authorityFile, "utf8");
  const server = addinServer(join(folder, "dist"), certificate);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;

  ask = (path, method = "GET") =>
    new Promise((done, fail) => {
      // The name is checked against the certificate, whose authority is the only one trusted here.
      const options = { host: "127.0.0.1", servername: "localhost", port, path, method, ca };
      request(options, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text: string) => (body += text));
        response.on("end", () => {
          done({ status: response.statusCode, headers: response.headers, body });
        });
      })
        .on("error", fail)
        .end();
    });
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});

afterAll(async () => {
  stop();
  await rm(folder, { recursive: true });
});

describe("addinServer", () => {
  it("serves functions.json so that a page of Excel on the web may read it", async () => {
    expect(await ask("/functions.json")).toMatchObject({
      status: 200,
      body: "{}",
      headers: {
        "access-control-allow-origin": "*",
        "cache-control": "no-cache",
        "content-type": "application/json; charset=utf-8",
      },
    });
  });

  it("takes no notice of a query, which Excel appends to the pane's address", async () => {
    expect(await ask("/functions.json?_host_Info=Excel$Web")).toMatchObject({ status: 200 });
  });

  it("lets Excel keep the icons, without which it shows a generic one", async () => {
    expect((await ask("/assets/icon-16.png")).headers["cache-control"]).toBe("max-age=3600");
  });

  it("answers HEAD without the content", async () => {
    const { status, headers, body } = await ask("/functions.json", "HEAD");
    expect({ status, length: headers["content-length"], body }).toEqual({
      status: 200,
      length: "2",
      body: "",
    });
  });

  it.each([
    ["a file that is not there", "/missing.json", "GET", 404],
    ["a file outside the folder", "/%2e%2e%2fsecret.json", "GET", 404],
    ["an address that cannot be read", "/%E0%A4%A", "GET", 404],
    ["a method that would change something", "/functions.json", "POST", 405],
  ])("refuses %s", async (_, path, method, status) => {
    expect(await ask(path, method)).toMatchObject({ status, body: "" });
  });
});
