import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import open from "open";
import { listen } from "./listen";
import { officeTables } from "./office-tables";
import { workbenchServer } from "./workbench-server";

/**
 * `npm start`, after the build: serves the workbench on this machine and opens it in the browser.
 *
 *     npm start -- --port 4000 --no-open
 */
const DEFAULT_PORT = 3100;

const root = resolve(import.meta.dirname, "../../..");

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: { port: { type: "string" }, "no-open": { type: "boolean" } },
  });
  const firstPort = portOf(options.port);
  for (const built of ["build/workbench/index.html", "dist/taskpane.html"]) {
    if (!existsSync(resolve(root, built))) throw new Error(`${built} is missing: run npm start`);
  }

  const server = workbenchServer({
    root,
    officeTables: async () => JSON.stringify(await officeTables()),
  });
  const port = await listen(server, firstPort);
  const address = `http://localhost:${port}/`;
  console.log(`CRM Value workbench: ${address}\nPress Ctrl+C to stop.`);

  if (options["no-open"] !== true && mayOpenBrowser()) {
    // A machine without a browser still has the address on the line above.
    await open(address).catch(() => console.log("No browser could be opened."));
  }

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

function portOf(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port must be a whole number from 1 to 65535, got ${String(text)}`);
  }
  return port;
}

function mayOpenBrowser(): boolean {
  const { env } = process;
  if (env["CRM_NO_OPEN"] !== undefined || env["CI"] !== undefined) return false;
  const mayLackDisplay = process.platform !== "win32" && process.platform !== "darwin";
  return !mayLackDisplay || env["DISPLAY"] !== undefined || env["WAYLAND_DISPLAY"] !== undefined;
}
