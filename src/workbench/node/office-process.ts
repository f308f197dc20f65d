import { join } from "node:path";
import { createWorkbook, type Workbook } from "../engine/workbook";
import type { FunctionsMetadata } from "../host/custom-functions";
import { FrameHost, type FrameHostOptions } from "../host/frame-host";
import { OFFICE_FOLDER, officeTables } from "./office-tables";
import { STUB_ORIGIN, stubWindow } from "./window-stub";

export interface OfficeOptions extends Pick<
  FrameHostOptions,
  "requirements" | "observer" | "onPaneVisibility" | "locale"
> {
  /** A new one, unless given. */
  readonly workbook?: Workbook;
  /** dist/functions.json; without it the add-in has no functions. */
  readonly functions?: FunctionsMetadata;
  readonly namespace?: string;
  /** Built scripts of the add-in, run before Office is ready: dist/functions.js. */
  readonly scripts?: readonly string[];
}

/** The real office.js in this process, and the workbook it works on. */
export interface OfficeProcess {
  readonly workbook: Workbook;
  readonly host: FrameHost;
  /** Ends the add-in: its functions read #NAME? from now on. */
  readonly stop: () => void;
}

const NO_FUNCTIONS: FunctionsMetadata = { functions: [] };

let running: OfficeProcess | null = null;

/**
 * Starts the unmodified office.js of npm @microsoft/office-js in this process, without a browser.
 * `Excel` and `Office` are globals afterwards, as on an add-in's page. There is one at a time:
 * starting again ends the one before.
 */
export async function startOffice(options: OfficeOptions = {}): Promise<OfficeProcess> {
  running?.stop();
  const { functions = NO_FUNCTIONS, namespace = "CRM", scripts = [], ...rest } = options;
  const workbook = options.workbook ?? createWorkbook();
  const host = new FrameHost({
    ...rest,
    workbook,
    functions,
    namespace,
    tables: await officeTables(),
    hostOrigin: STUB_ORIGIN,
    // Messages between windows never arrive in the same turn.
    post: (message) => setImmediate(() => window.deliver(message)),
  });
  const window = stubWindow({
    name: host.frameName,
    officeFolder: OFFICE_FOLDER,
    onPostMessage: (message) => setImmediate(() => host.receive(message)),
  });
  const process: OfficeProcess = {
    workbook,
    host,
    stop() {
      if (running !== process) return;
      running = null;
      host.dispose();
    },
  };
  running = process;
  window.runScript(join(OFFICE_FOLDER, "office.js"));
  for (const script of scripts) window.runScript(script);
  await officeReady();
  await host.ready;
  return process;
}

interface OfficeGlobal {
  readonly Office: { onReady(): Promise<unknown> };
}

function officeReady(): Promise<unknown> {
  return (globalThis as unknown as OfficeGlobal).Office.onReady();
}
