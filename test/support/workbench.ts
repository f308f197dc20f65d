import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";

/** The workbench as `npm start` serves it after the build. */
export interface StartedWorkbench {
  readonly address: string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const START = "src/workbench/node/start.ts";

/** Starts the server in a process of its own, as `npm start` does, and waits for its address. */
export async function startWorkbench(): Promise<StartedWorkbench> {
  const server = spawn(process.execPath, ["--import", "tsx", START, "--no-open"], { cwd: ROOT });
  const address = await firstAddress(server);
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.once("exit", () => resolve());
        server.kill("SIGINT");
      }),
  };
}

function firstAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => reject(new Error(`the workbench did not start: ${said}`)));
  });
}

/** The page of a workbench, and what a user does in it. */
export class WorkbenchPage {
  readonly page: Page;
  readonly requests: string[];
  readonly faults: string[];

  private constructor(page: Page, requests: string[], faults: string[]) {
    this.page = page;
    this.requests = requests;
    this.faults = faults;
  }

  /** Opens the page in a fresh browser profile and waits until the add-in's functions answer. */
  static async open(browser: Browser, address: string): Promise<WorkbenchPage> {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const requests: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    const opened = new WorkbenchPage(page, requests, faults);
    await page.goto(address);
    await opened.ready();
    return opened;
  }

  async ready(): Promise<void> {
    await this.page.getByRole("contentinfo").getByText("Ready").waitFor();
  }

  /** The pane's own document. */
  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (frame === undefined) throw new Error("the pane is not there");
    return frame;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to a cell of the active sheet by the name box. */
  async goTo(reference: string): Promise<void> {
    await this.page.getByLabel("Name box").fill(reference);
    await this.press("Enter");
  }

  /** Types an entry into a cell and ends it with Enter. */
  async enter(reference: string, text: string): Promise<void> {
    await this.goTo(reference);
    await this.page.keyboard.type(text);
    // A list of suggestions would take the Enter; no entry of a test ends in a bare name.
    await this.press("Enter");
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** What a cell of the active sheet shows. */
  async shown(address: string): Promise<string> {
    const cell = this.page.locator(`[role=gridcell][id$="-${address}"]`);
    return (await cell.locator(".cell-text").count()) === 0
      ? ""
      : cell.locator(".cell-text").innerText();
  }

  sheetNames(): Promise<string[]> {
    return this.page.getByRole("tablist", { name: "Sheets" }).getByRole("tab").allInnerTexts();
  }

  formula(): Promise<string> {
    return this.page.getByRole("textbox", { name: "Formula bar" }).inputValue();
  }

  /** Builds the published example by the pane. */
  async buildExample(): Promise<void> {
    await this.page.getByRole("button", { name: "Build workbook" }).click();
    await this.pane.getByRole("button", { name: "Build workbook" }).click();
    await this.pane.getByRole("heading", { name: "Your workbook is ready" }).waitFor();
  }
}
