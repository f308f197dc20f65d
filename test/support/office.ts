import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../src/workbench/engine/workbook";
import type { FunctionsMetadata } from "../../src/workbench/host/custom-functions";
import type { FrameHost } from "../../src/workbench/host/frame-host";
import { DEFAULT_REQUIREMENTS } from "../../src/workbench/host/requirements";
import { RichError } from "../../src/workbench/host/rich/errors";
import { startOffice } from "../../src/workbench/node/office-process";

const DIST = join(import.meta.dirname, "../../dist");

export interface OpenOfficeOptions {
  /** A new one, unless given. */
  readonly workbook?: Workbook;
  /** The ExcelApi version the host claims and enforces: "1.9". */
  readonly excelApi?: string;
  /**
   * The add-in's functions: "built" loads dist/functions.js as Excel would; or associate your own.
   * Without it there are none.
   */
  readonly functions?: "built" | FunctionsMetadata;
  readonly onPaneVisibility?: (visible: boolean) => void;
}

/** What the add-in sent to the workbook, one entry a round trip. */
export interface RoundTrip {
  readonly bytes: number;
  readonly actions: number;
}

export interface OpenOffice {
  readonly workbook: Workbook;
  readonly host: FrameHost;
  /** Round trips since the opening, or since resetStatistics. */
  readonly roundTrips: readonly RoundTrip[];
  /** Actions since then, in all round trips. */
  readonly actions: number;
  resetStatistics(): void;
  /** Lets the action with this index, counted over all round trips from now on, fail. */
  failAt(actionIndex: number): void;
  /** Excel.run of the real library. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  readonly close: () => void;
}

/** The real office.js in this process on a workbook of its own; the one before is closed. */
export async function openOffice(options: OpenOfficeOptions = {}): Promise<OpenOffice> {
  const roundTrips: RoundTrip[] = [];
  let actions = 0;
  let failing: number | null = null;
  const built = options.functions === "built";
  const { workbook, host, stop } = await startOffice({
    ...(options.workbook === undefined ? {} : { workbook: options.workbook }),
    ...(options.onPaneVisibility === undefined
      ? {}
      : { onPaneVisibility: options.onPaneVisibility }),
    functions: metadataOf(options.functions),
    scripts: built ? [join(DIST, "functions.js")] : [],
    requirements: { ...DEFAULT_REQUIREMENTS, ExcelApi: options.excelApi ?? "1.15" },
    observer: {
      beginBatch: (batch) => {
        roundTrips.push(batch);
      },
      beforeAction: () => {
        const fails = failing === 0;
        actions += 1;
        if (failing !== null) failing -= 1;
        if (fails) throw new RichError("GeneralException", "This action was made to fail", "Test");
      },
    },
  });
  return {
    workbook,
    host,
    roundTrips,
    get actions() {
      return actions;
    },
    resetStatistics() {
      roundTrips.length = 0;
      actions = 0;
    },
    failAt(actionIndex) {
      failing = actionIndex;
    },
    run: (batch) => Excel.run(batch),
    close: stop,
  };
}

function metadataOf(functions: OpenOfficeOptions["functions"]): FunctionsMetadata {
  if (functions !== "built") return functions ?? { functions: [] };
  return JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsMetadata;
}
