import type { Workbook } from "../../engine/workbook";
import type { RichApiMessage } from "../custom-functions";
import { OfficeLibrary, type OfficeTables } from "../office-tables";
import type { RequirementSets } from "../requirements";
import { playBatch } from "./batch";
import type { BatchObserver } from "./batch-observer";
import { HostContext } from "./context";
import { EventListeners, EventType } from "./events/event-listeners";
import { type Author, workbookEvents, type WorkbookEvent } from "./events/workbook-events";
import type { HostService } from "./host-object";
import { Members } from "./members";
import { Range } from "./objects/range";
import { ExcelWorkbook } from "./objects/workbook";
import { Worksheet } from "./objects/worksheet";
import { References } from "./references";
import { PathType, type RichRequest } from "./wire";

export interface RichApiOptions {
  readonly workbook: Workbook;
  readonly tables: OfficeTables;
  readonly requirements: RequirementSets;
  readonly services: ReadonlyMap<string, HostService>;
  readonly observer: BatchObserver | undefined;
  /** Sends entries of the event "richApiMessage". */
  readonly send: (entries: readonly RichApiMessage[]) => void;
}

const OBJECT_EVENT = 65536;

/** Excel's object model behind "ProcessQuery": batches in, answers out, events beside. */
export class RichApi {
  readonly #options: RichApiOptions;
  readonly #members: Members;
  readonly #root: ExcelWorkbook;
  readonly #references = new References();
  readonly #listeners = new EventListeners();
  #known: Workbook["model"];
  #author: Author = "user";

  constructor(options: RichApiOptions) {
    this.#options = options;
    this.#known = options.workbook.model;
    const library = new OfficeLibrary(options.tables);
    this.#members = new Members(library, options.requirements, this.#listeners);
    const context = new HostContext(options.workbook, this.#references, {
      worksheet: (of, sheetId) => new Worksheet(of, sheetId),
      range: (of, sheetId, area) => new Range(of, sheetId, area),
    });
    this.#root = new ExcelWorkbook(context);
  }

  /** Plays one batch, which becomes one undo step; gives the answer as JSON text. */
  process(body: string): string {
    const request = JSON.parse(body) as RichRequest;
    const { workbook, services, observer } = this.#options;
    const roots = {
      root: this.#root,
      service: (name: string) => services.get(name),
      reference: (id: string) => this.#references.find(id),
    };
    const observed = concernsWorkbook(request) ? observer : undefined;
    observed?.beginBatch?.({ bytes: byteLength(body), actions: request.Actions.length });
    this.#references.follow();
    this.#author = "addin";
    try {
      const answer = workbook.transaction("Add-in", () =>
        playBatch(request, this.#members, roots, () => observed?.beforeAction?.()),
      );
      return JSON.stringify(answer);
    } finally {
      this.#author = "user";
    }
  }

  /** Compares the workbook with what it was, and announces what the add-in listens to. */
  workbookChanged(): void {
    const { workbook } = this.#options;
    const before = this.#known;
    this.#known = workbook.model;
    if (this.#listeners.isEmpty) return;
    const events = workbookEvents(before, workbook.model, this.#author).filter(
      ({ type, targetId }) => this.#listeners.has(type, targetId),
    );
    // An event follows the answer to the batch that caused it.
    if (events.length > 0) setTimeout(() => this.#options.send(events.map(message)), 0);
  }

  /** Runs `work`, whose changes are those of another user of the workbook. */
  asCoauthor(work: () => void): void {
    this.#author = "coauthor";
    try {
      work();
    } finally {
      this.#author = "user";
    }
  }

  raiseVisibility(visible: boolean): void {
    const args = { visibility: visible ? "Visible" : "Hidden" };
    this.#options.send([message({ type: EventType.paneVisibilityChanged, targetId: "", args })]);
  }
}

function message({ type, targetId, args }: WorkbookEvent): RichApiMessage {
  return [OBJECT_EVENT, type, targetId, JSON.stringify(args), 0];
}

/** Whether a batch, as JSON text, is about the workbook. */
export function isAboutWorkbook(body: string): boolean {
  return concernsWorkbook(JSON.parse(body) as RichRequest);
}

/** Batches to a service carry results of custom functions, or tell that the add-in is ready. */
function concernsWorkbook({ ObjectPaths }: RichRequest): boolean {
  const types = Object.values(ObjectPaths).map(({ ObjectPathType }) => ObjectPathType);
  return !types.includes(PathType.service);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
