import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import type { WorkbookModel } from "../../src/workbench/engine/model";
import { createWorkbook, type Workbook } from "../../src/workbench/engine/workbook";
import type { FunctionsMetadata } from "../../src/workbench/host/custom-functions";
import { FrameHost, type FrameHostOptions } from "../../src/workbench/host/frame-host";
import { OFFICE_FOLDER, officeTables } from "../../src/workbench/node/office-tables";

/** Where the tests publish the add-in. No such server exists: the browser gets every file from disk. */
const ORIGIN = "https://addin.test";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const DIST = join(import.meta.dirname, "../../dist");

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** The page that plays Excel: a frame for the pane, and messages carried to this process. */
const EXCEL_PAGE = `<!doctype html><html lang="en"><title>Excel</title>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style>
<script>addEventListener("message", (event) => toHost(event.data))</script>`;

/** As wide as Excel opens a task pane. */
const NARROW = { width: 350, height: 640 };

export interface PaneOptions extends Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "forcedColors"
> {
  readonly host?: Partial<FrameHostOptions>;
  /** The workbook that is open; else an empty one. */
  readonly model?: WorkbookModel;
  /** Answers for some addresses instead of the file: its content, or null for a failing request. */
  readonly replace?: Readonly<Record<string, string | null>>;
}

/** The built task pane in a browser, with the real office.js and our host behind it. */
export interface OpenedPane {
  readonly frame: Frame;
  readonly host: FrameHost;
  readonly workbook: Workbook;
  readonly traffic: Traffic;
  close(): Promise<void>;
}

/** What a page asked for, and what it complained of. */
export interface Traffic {
  readonly requests: string[];
  readonly faults: string[];
}

export async function openPane(browser: Browser, options: PaneOptions = {}): Promise<OpenedPane> {
  const { context, page, traffic } = await addinPage(browser, options);
  const workbook = createWorkbook();
  if (options.model !== undefined) workbook.open(options.model);
  const host = new FrameHost({
    workbook,
    tables: await officeTables(),
    functions: JSON.parse(
      await readFile(join(DIST, "functions.json"), "utf8"),
    ) as FunctionsMetadata,
    namespace: "CRM",
    hostOrigin: ORIGIN,
    post: (message) => void page.evaluate(postToPane, message).catch(ignoreClosedPage),
    ...options.host,
  });
  await page.exposeFunction("toHost", (message: unknown) => host.receive(message));
  await page.goto(`${ORIGIN}/excel.html`);
  await page.evaluate(addPane, host.frameName);
  await host.ready;

  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("The task pane must be in a frame of the page");
  return {
    frame,
    host,
    workbook,
    traffic,
    close: async () => {
      host.dispose();
      await context.close();
    },
  };
}

/** The same page opened by itself, with no Excel around it. */
export async function openOutsideExcel(
  browser: Browser,
  options: PaneOptions = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { context, page } = await addinPage(browser, options);
  await page.goto(`${ORIGIN}/taskpane.html`);
  return { page, close: () => context.close() };
}

/** Accessibility faults by axe-core: the rules of WCAG 2.2 AA, and axe's best practices. */
export async function accessibilityFaults(frame: Frame | Page): Promise<string[]> {
  // Half way from one colour to another there is no contrast to speak of.
  await frame.evaluate(async () => {
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => window.axe.run(document));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

async function addinPage(
  browser: Browser,
  options: PaneOptions,
): Promise<{ context: BrowserContext; page: Page; traffic: Traffic }> {
  const { replace, viewport = NARROW, colorScheme = "light", forcedColors = "none" } = options;
  const context = await browser.newContext({ viewport, colorScheme, forcedColors });
  const traffic: Traffic = { requests: [], faults: [] };

  await context.route("**/*", async (route) => {
    const address = new URL(route.request().url());
    const content = await contentOf(address, replace ?? {});
    if (content === null) return route.abort();
    return route.fulfill({
      contentType: CONTENT_TYPES[extname(address.pathname)] ?? "application/octet-stream",
      body: content,
    });
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on("request", (request) => traffic.requests.push(request.url()));
  page.on("pageerror", (error) => traffic.faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") traffic.faults.push(message.text());
  });
  return { context, page, traffic };
}

/** The file behind an address, or null where there is none. */
async function contentOf(
  { origin, pathname, href }: URL,
  replace: Readonly<Record<string, string | null>>,
): Promise<Buffer | string | null> {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  if (name in replace) return replace[name] ?? null;
  if (origin === ORIGIN && name === "excel.html") return EXCEL_PAGE;
  if (origin === ORIGIN) return fileOrNull(join(DIST, pathname));
  if (href.startsWith(OFFICE_CDN)) {
    return fileOrNull(join(OFFICE_FOLDER, href.slice(OFFICE_CDN.length)));
  }
  return null;
}

async function fileOrNull(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null);
}

function addPane(name: string): void {
  const frame = document.createElement("iframe");
  frame.name = name;
  frame.title = "Task pane";
  frame.src = "taskpane.html";
  document.body.append(frame);
}

function postToPane(message: string): void {
  document.querySelector("iframe")?.contentWindow?.postMessage(message, location.origin);
}

function ignoreClosedPage(error: unknown): void {
  if (!String(error).includes("closed")) throw error;
}
