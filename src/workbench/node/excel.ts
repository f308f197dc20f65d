import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseNumber } from "office-addin-cli";
import { addinServer } from "./addin-server";
import {
  CERTIFICATE_FOLDER,
  developmentCertificate,
  isTrusted,
  trustDevelopmentCertificate,
  USUAL_DAYS,
  type DevelopmentCertificate,
} from "./development-certificate";
import { sideloadHelp } from "./sideload-help";

/**
 * `npm run excel`, after a build for development: serves the add-in to a real Excel at the address
 * which that build names, on this machine only.
 *
 *     npm run excel -- --trust               also asks the system to trust the certificate
 *     npm run excel -- --trust --days 365    one that lasts longer than 30 days
 */
const ADDRESS = "https://localhost:3000/";
const PORT = 3000;

/** macOS trusts no server certificate that is made for longer. */
const MOST_DAYS = 825;

const dist = resolve(import.meta.dirname, "../../../dist");

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1); // one of the two servers may be listening already
});

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: { trust: { type: "boolean" }, days: { type: "string" } },
  });
  const days = wholeDays(options.days);
  const manifest = resolve(dist, "manifest.xml");
  const id = await idOf(manifest);

  if (options.trust === true) await trustDevelopmentCertificate(days);
  const certificate = await developmentCertificate(CERTIFICATE_FOLDER, days);
  await serve(certificate);

  console.log(`The add-in is served at ${ADDRESS} (stop with Ctrl+C)\n`);
  if (!isTrusted()) console.log(trustHelp(certificate));
  console.log(sideloadHelp({ manifest, id, platform: process.platform }));
}

function wholeDays(text: string | undefined): number {
  const rule = `--days must be a whole number from 2 to ${MOST_DAYS}, got ${text ?? ""}`;
  const days = parseNumber(text, rule) ?? USUAL_DAYS;
  if (!Number.isInteger(days) || days < 2 || days > MOST_DAYS) throw new Error(rule);
  return days;
}

/** The add-in's id, from a manifest that was built for this server. */
async function idOf(manifest: string): Promise<string> {
  const text = existsSync(manifest) ? await readFile(manifest, "utf8") : "";
  const id = /<Id>(.*)<\/Id>/.exec(text)?.[1];
  if (id === undefined || !text.includes(`"${ADDRESS}taskpane.html"`)) {
    throw new Error("dist must hold a build for development: start this with npm run excel");
  }
  return id;
}

/** Excel may look for localhost under either of its two numbers, so both are answered. */
async function serve(certificate: DevelopmentCertificate): Promise<void> {
  await listen("127.0.0.1", certificate);
  await listen("::1", certificate).catch((error: unknown) => {
    if (!isWithoutIpv6(error)) throw error;
  });
}

function listen(host: string, certificate: DevelopmentCertificate): Promise<void> {
  return new Promise((done, fail) => {
    const server = addinServer(dist, certificate);
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `port ${PORT} must be free, since the manifest names it; another program has it`;
      fail(error.code === "EADDRINUSE" ? new Error(taken) : error);
    });
    server.listen({ host, port: PORT, exclusive: true }, done);
  });
}

function isWithoutIpv6(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";
}

function trustHelp({ authorityFile }: DevelopmentCertificate): string {
  return [
    "This machine does not trust the certificate yet, so Excel would show an empty pane.",
    "To trust it, stop this and run",
    "  npm run excel -- --trust",
    "Windows then shows a dialog, macOS asks for your password, Linux uses sudo. The authority",
    `(${authorityFile}) was made on this machine for a short`,
    "time (30 days; --days 365 for longer), and its key was never stored, so it can vouch for",
    "nothing but this one server.",
    "`npx office-addin-dev-certs uninstall` takes it out again.",
    "For Excel on the web alone it is enough to open this address once and accept the warning:",
    `  ${ADDRESS}taskpane.html`,
    "",
  ].join("\n");
}
