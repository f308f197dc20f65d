import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

/** A browser that is there to be started. */
export interface FoundBrowser {
  /** Which one, for the report of a test run. */
  readonly name: string;
  launch(options?: LaunchOptions): Promise<Browser>;
}

/**
 * The browser to test with, or null where there is none: the one named in CRM_BROWSER (a path), an
 * installed Chrome, Edge or Chromium, or on Linux (x64) the Chromium that comes from npm.
 *
 * @throws {Error} when CRM_BROWSER names nothing: another browser would not be what was asked for
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const named = process.env["CRM_BROWSER"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CRM_BROWSER must name a browser, got ${named}`);
    return browserAt(named);
  }
  const installed = installedBrowsers().find((path) => existsSync(path));
  if (installed !== undefined) return browserAt(installed);
  if (process.platform === "linux" && process.arch === "x64") return chromiumFromNpm();
  return null;
}

function browserAt(executablePath: string, env?: Record<string, string>): FoundBrowser {
  return {
    name: executablePath,
    launch: (options = {}) =>
      chromium.launch({ executablePath, ...(env === undefined ? {} : { env }), ...options }),
  };
}

/** Where Chrome, Edge and Chromium install themselves, in the order of preference. */
function installedBrowsers(): string[] {
  const { env } = process;
  switch (process.platform) {
    case "win32":
      return ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"]
        .flatMap((program) =>
          [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].map((folder) =>
            folder === undefined ? "" : join(folder, program),
          ),
        )
        .filter((path) => path !== "");
    case "darwin":
      return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return [
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "microsoft-edge-stable",
        "chromium",
        "chromium-browser",
      ].flatMap((name) =>
        ["/usr/bin", "/usr/local/bin", "/snap/bin"].map((bin) => join(bin, name)),
      );
  }
}

/**
 * The headless Chromium of @sparticuz/chromium, with the libraries that a bare system lacks. It is
 * packed for Amazon's servers: it asks the environment where it runs, and unpacks itself into the
 * folder for temporary files, where it takes whatever is there. So each version gets a folder of
 * its own, and the environment of this process is as before when this returns.
 */
async function chromiumFromNpm(): Promise<FoundBrowser> {
  const folder = await unpacked();
  return browserAt(join(folder, "chromium"), {
    ...definedEnvironment(),
    LD_LIBRARY_PATH: join(folder, "al2023/lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  });
}

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/browser", import.meta.url));

async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const description = await readFile(join(dirname(entry), "../package.json"), "utf8");
  const { version } = JSON.parse(description) as { version: string };
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;

  // Unpacked aside and then renamed: a second process never sees half a browser.
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(join(CACHE, "unpacking-"));
  await withEnvironment({ TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, async () => {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  });
  await writeFile(join(aside, "fonts/fonts.conf"), FONTS);
  await rename(aside, folder).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another process was faster
  });
  return folder;
}

/** The configuration that is packed names folders of Amazon's servers: nothing, on other machines. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Runs `work` with these variables set, and puts back every variable that it changed. */
async function withEnvironment(
  variables: Record<string, string>,
  work: () => Promise<void>,
): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await work();
  } finally {
    for (const name of Object.keys(process.env)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, before);
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
