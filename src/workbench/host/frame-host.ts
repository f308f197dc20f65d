import type { Workbook } from "../engine/workbook";
import { appContext } from "./app-context";
import { CustomFunctionCalls, type FunctionsMetadata } from "./custom-functions";
import { frameName, type FrameIdentity } from "./frame-name";
import type { OfficeTables } from "./office-tables";
import { DEFAULT_REQUIREMENTS, type RequirementSets } from "./requirements";
import { type CommandOutcome, RibbonCommands } from "./ribbon-commands";
import { addinServices } from "./addin-services";
import type { BatchObserver } from "./rich/batch-observer";
import { isAboutWorkbook, RichApi } from "./rich/rich-api";
import { OPERATION_NOT_SUPPORTED, XdmEndpoint } from "./xdm";

/**
 * Excel on the web as an add-in's office.js sees it: one object for one load of one add-in,
 * working on one workbook. It knows neither DOM nor Node; its owner carries the messages:
 *
 *     const host = new FrameHost({ workbook, tables, functions, namespace: "CRM",
 *       hostOrigin: location.origin,
 *       post: (message) => iframe.contentWindow?.postMessage(message, addinOrigin) });
 *     window.addEventListener("message", ({ source, data }) => {
 *       if (source === iframe.contentWindow) host.receive(data);
 *     });
 *     iframe.name = host.frameName;          // before src: office.js reads it at start
 *     iframe.src = "/addin/taskpane.html";
 *     await host.ready;                      // the add-in's functions can be called now
 *
 * To load the add-in again, dispose of the host and make a new one.
 */
export interface FrameHostOptions {
  readonly workbook: Workbook;
  /** The library's own description, from node/office-tables.ts. */
  readonly tables: OfficeTables;
  /** dist/functions.json. */
  readonly functions: FunctionsMetadata;
  /** The namespace in the manifest: "CRM". */
  readonly namespace: string;
  readonly hostOrigin: string;
  readonly post: (message: string) => void;
  readonly locale?: string;
  readonly requirements?: RequirementSets;
  /** Is the pane shown when the add-in starts? It is, unless said otherwise. */
  readonly paneVisible?: boolean;
  /** The add-in asks to show or hide its pane. */
  readonly onPaneVisibility?: (visible: boolean) => void;
  readonly observer?: BatchObserver;
}

const Dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  executeRichApi: 93,
  commandCompleted: 94,
} as const;

/** Office's code for a call that cannot be made in the present context: while a cell is edited. */
const INVALID_CALL_IN_CONTEXT = 5004;
/** The flag of a batch that waits until no cell is edited (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

const EVENTS = ["appCommandInvoked", "documentSelectionChanged", "richApiMessage"];

let loads = 0;

export class FrameHost {
  /** The name the add-in's window must have before its page loads. */
  readonly frameName: string;
  /** Resolves when the add-in has registered its functions and may be called. */
  readonly ready: Promise<void>;
  readonly #options: FrameHostOptions;
  readonly #identity: FrameIdentity;
  readonly #xdm: XdmEndpoint;
  readonly #commands: RibbonCommands;
  readonly #functions: CustomFunctionCalls;
  readonly #rich: RichApi;
  readonly #unsubscribe: () => void;
  #markReady: () => void = () => undefined;
  #paneVisible: boolean;
  /** Set while a cell is edited; what then waits goes on when it ends. */
  #cellEditing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  /** The model shares what did not change, so identity tells. */
  #selection: unknown;

  constructor(options: FrameHostOptions) {
    loads += 1;
    this.#options = options;
    this.#paneVisible = options.paneVisible ?? true;
    this.#selection = selectionOf(options.workbook);
    this.#identity = {
      conversationId: `workbench-${String(Date.now())}-${String(loads)}`,
      appId: "crm-value",
      hostOrigin: options.hostOrigin,
      locale: options.locale ?? "en-US",
    };
    this.frameName = frameName(this.#identity);
    this.ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
    this.#xdm = new XdmEndpoint({
      conversationId: this.#identity.conversationId,
      origin: options.hostOrigin,
      post: options.post,
      events: EVENTS,
      calls: {
        ContextActivationManager_getAppContextAsync: () => this.#appContext(),
        ContextActivationManager_notifyHost: () => null,
        executeMethod: (data) => this.#execute(data),
      },
    });
    const raise = (event: string, data: unknown): void => {
      this.#xdm.raise(event, data);
    };
    this.#commands = new RibbonCommands(raise);
    this.#functions = new CustomFunctionCalls(options.namespace, options.functions, (entries) => {
      raise("richApiMessage", { ArrayData: entries });
    });
    this.#rich = new RichApi({
      workbook: options.workbook,
      tables: options.tables,
      requirements: this.#requirements,
      services: addinServices({
        functionsReady: () => {
          this.#functionsReady();
        },
        functionResults: (results) => {
          this.#functions.settle(results);
        },
        isPaneVisible: () => this.#paneVisible,
        showPane: (visible) => {
          this.setPaneVisible(visible);
          this.#options.onPaneVisibility?.(visible);
        },
      }),
      send: (entries) => {
        raise("richApiMessage", { ArrayData: entries });
      },
      observer: options.observer,
    });
    this.#unsubscribe = options.workbook.subscribe(() => {
      this.#rich.workbookChanged();
      this.#announceSelection();
    });
  }

  /** Hands over a message that came from the add-in's window. */
  receive(message: unknown): void {
    this.#xdm.receive(message);
  }

  /** Presses a ribbon button that runs a function; resolves when the add-in says it completed. */
  async invokeCommand(functionName: string, controlId: string): Promise<CommandOutcome> {
    await this.ready;
    return this.#commands.invoke(functionName, controlId);
  }

  /** The page opened or closed the pane: the add-in's runtime stays, and is told. */
  setPaneVisible(visible: boolean): void {
    if (visible === this.#paneVisible) return;
    this.#paneVisible = visible;
    this.#rich.raiseVisibility(visible);
  }

  /**
   * The user began or ended to edit a cell. In between, Excel plays no batch: those that ask for it
   * wait, the others fail with InvalidOperationInCellEditMode. Custom functions go on.
   */
  setCellEditing(isEditing: boolean): void {
    if (isEditing === (this.#cellEditing !== null)) return;
    this.#cellEditing?.end();
    this.#cellEditing = isEditing ? pending() : null;
  }

  /** Makes changes of another user, who works in the same workbook: events say "Remote". */
  asCoauthor(work: () => void): void {
    this.#rich.asCoauthor(work);
  }

  /** Ends the add-in: its functions read #NAME? from now on. */
  dispose(): void {
    this.#unsubscribe();
    this.#options.workbook.setCustomFunctions(null);
    this.#functions.cancelAll();
  }

  get #requirements(): RequirementSets {
    return this.#options.requirements ?? DEFAULT_REQUIREMENTS;
  }

  /** workbook.onSelectionChanged and Office.context.document hear of it by an event of its own. */
  #announceSelection(): void {
    const selection = selectionOf(this.#options.workbook);
    if (selection === this.#selection) return;
    this.#selection = selection;
    this.#xdm.raise("documentSelectionChanged", {});
  }

  #functionsReady(): void {
    this.#options.workbook.setCustomFunctions(this.#functions);
    this.#markReady();
  }

  #appContext(): Record<string, unknown> {
    const { settings } = this.#options.workbook.model;
    return appContext(this.#identity, this.#requirements, settings, this.#paneVisible);
  }

  #execute(data: unknown): unknown {
    const call = data as Record<string, unknown> & { DdaMethod: { DispatchId: number } };
    switch (call.DdaMethod.DispatchId) {
      case Dispatch.executeRichApi:
        return this.#executeRichApi(call["ArrayData"]);
      case Dispatch.saveSettings:
        this.#saveSettings(call["DdaSettingsMethod"]);
        return { Error: 0, Version: 1 };
      case Dispatch.loadSettings:
        return { Error: 0, Version: 1, Properties: { Settings: this.#settingsList() } };
      case Dispatch.commandCompleted:
        this.#commands.complete(call);
        return { Error: 0, Version: 1 };
      default:
        return { Error: OPERATION_NOT_SUPPORTED, Version: 1 };
    }
  }

  #executeRichApi(message: unknown): unknown {
    // [customData, method, path, headers, body, 0, flags, ...]
    const [, , , , text, , flags] = message as unknown[];
    const body = String(text);
    if (this.#cellEditing !== null && isAboutWorkbook(body)) {
      if ((Number(flags) & DELAY_FOR_CELL_EDIT) === 0) {
        return { Error: INVALID_CALL_IN_CONTEXT, Version: 1 };
      }
      return this.#cellEditing.ended.then(() => this.#executeRichApi(message));
    }
    return { Error: 0, Version: 1, Data: [200, [], this.#rich.process(body)] };
  }

  #settingsList(): { Name: string; Value: string }[] {
    const { settings } = this.#options.workbook.model;
    return Object.entries(settings).map(([Name, Value]) => ({ Name, Value }));
  }

  /** The library always sends the whole bag. */
  #saveSettings(method: unknown): void {
    const { Properties } = method as { Properties: readonly (readonly [string, string])[] };
    this.#options.workbook.change("Save settings", (draft) => {
      draft.settings = Object.fromEntries(Properties);
    });
  }
}

function pending(): { readonly ended: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end: () => end() };
}

/** The selected area of the sheet that is looked at. */
function selectionOf({ model }: Workbook): unknown {
  return model.sheets.find(({ id }) => id === model.activeSheetId)?.selection;
}
