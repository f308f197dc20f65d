import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { developmentCertificate } from "../../../src/workbench/node/development-certificate";

const OTHER_KEY = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).privateKey;

let folder: string;
beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined); // the generator says what it did
  folder = await mkdtemp(join(tmpdir(), "crm-value-certificate-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe("developmentCertificate", () => {
  it("is one for localhost, signed by the authority beside it", async () => {
    const { certificate, authorityFile } = await developmentCertificate(folder);
    const authority = new X509Certificate(await readFile(authorityFile, "utf8"));
    const parsed = new X509Certificate(certificate);
    expect(parsed.checkHost("localhost")).toBe("localhost");
    expect(parsed.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(parsed.verify(authority.publicKey)).toBe(true);
  });

  it.skipIf(process.platform === "win32")("keeps its key from other users", async () => {
    await developmentCertificate(folder);
    expect((await stat(join(folder, "localhost.key"))).mode & 0o077).toBe(0);
  });

  it("stays the same from one start to the next, so that it is trusted once", async () => {
    const first = await developmentCertificate(folder);
    expect(await developmentCertificate(folder)).toEqual(first);
  });

  it("lasts as many days as asked for", async () => {
    const { certificate } = await developmentCertificate(folder, 365);
    const { validFrom, validTo } = new X509Certificate(certificate);
    const days = (Date.parse(validTo) - Date.parse(validFrom)) / (24 * 60 * 60 * 1000);
    expect(Math.round(days)).toBe(365);
  });

  it.each([
    ["is damaged", () => writeFile(join(folder, "localhost.crt"), "not a certificate")],
    ["has lost its key", () => rm(join(folder, "localhost.key"))],
    ["has the key of another", () => writeFile(join(folder, "localhost.key"), OTHER_KEY)],
    ["ends today", () => madeFor(["localhost"], 0)],
    ["is for another name", () => madeFor(["example.com"], 30)],
  ])("is made anew when the one at hand %s", async (_, damage) => {
    const before = await developmentCertificate(folder);
    await damage();
    const after = await developmentCertificate(folder);
    expect(after.certificate).not.toBe(before.certificate);
    const parsed = new X509Certificate(after.certificate);
    expect(parsed.checkHost("localhost")).toBe("localhost");
    expect(Date.parse(parsed.validTo)).toBeGreaterThan(Date.now() + 20 * 24 * 60 * 60 * 1000);
  });
});

/** Puts a certificate for other names or another time in the place of the one in the folder. */
async function madeFor(domains: string[], days: number): Promise<void> {
  const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  for (const file of files) await rm(file);
  await generateCertificates(files[0], files[1], files[2], days, domains);
}
