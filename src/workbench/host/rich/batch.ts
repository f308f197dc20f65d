import { INDEXER } from "../office-tables";
import { invalidArgument, notPlayed, RichError } from "./errors";
import type { HostObject } from "./host-object";
import type { Members } from "./members";
import { answerQuery } from "./query";
import { ActionType, PathType } from "./wire";
import type { ArgumentInfo, ObjectPath, RichAction, RichRequest, RichResponse } from "./wire";

/** Where a batch begins to look for its objects. */
export interface Roots {
  readonly root: HostObject;
  /** The service of this name, or undefined when the host has no such service. */
  service(name: string): HostObject | undefined;
  /** The object an earlier batch asked to keep. */
  reference(id: string): HostObject | undefined;
}

/**
 * Plays one batch: its actions in order, until the first that fails. What was done before stays
 * done, as in Excel. An object path is resolved once, when first used, because resolving may act:
 * "worksheets.add()" is a path.
 */
export function playBatch(
  request: RichRequest,
  members: Members,
  roots: Roots,
  beforeAction: () => void,
): RichResponse {
  const batch = new Batch(request, members, roots);
  const response: RichResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      beforeAction();
      response.Results.push({ ActionId: action.Id, Value: batch.play(action) });
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof RichError)) throw error;
      const { code: Code, message: Message, location: Location = "" } = error;
      const HttpStatusCode = Code === "ItemNotFound" || Code === "ApiNotFound" ? 404 : 400;
      return {
        ...response,
        Error: { Code, Message, Location, HttpStatusCode, ActionIndex: index },
      };
    }
  }
  return response;
}

class Batch {
  readonly #paths: RichRequest["ObjectPaths"];
  readonly #members: Members;
  readonly #roots: Roots;
  readonly #objects = new Map<number, HostObject | null>();

  constructor(request: RichRequest, members: Members, roots: Roots) {
    this.#paths = request.ObjectPaths;
    this.#members = members;
    this.#roots = roots;
  }

  play(action: RichAction): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : object.identity();
      case ActionType.query:
      case ActionType.queryAsJson:
        return object === null ? null : answerQuery(this.#members, object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.#call(object, action);
      case ActionType.setProperty:
        this.#set(object, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(object, name, value);
        }
        return null;
      default:
        throw notPlayed(`Action type ${String(action.ActionType)}`);
    }
  }

  #call(object: HostObject | null, { Name, ArgumentInfo }: RichAction): unknown {
    // The library asks to keep every range, before it knows which of them are null objects.
    if (object === null && Name === "_KeepReference") return null;
    const target = requireExisting(object, Name);
    return this.#members.call(target, Name, this.#arguments(ArgumentInfo)) ?? null;
  }

  #set(object: HostObject | null, name: string, value: unknown): void {
    this.#members.set(requireExisting(object, name), name, value);
  }

  #resolve(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.#paths[String(pathId)];
    if (path === undefined) throw invalidArgument(`object path ${String(pathId)} is not declared`);
    const object = this.#follow(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    const { ObjectPathType, Name } = path;
    if (ObjectPathType === PathType.root) return this.#roots.root;
    if (ObjectPathType === PathType.nullObject) return null;
    if (ObjectPathType === PathType.service) {
      const service = this.#roots.service(Name);
      if (service === undefined) throw notPlayed(`The service ${Name}`);
      return service;
    }
    if (ObjectPathType === PathType.reference) {
      const kept = this.#roots.reference(Name);
      if (kept === undefined) {
        throw new RichError("InvalidReference", `The reference ${Name} is no longer valid`);
      }
      return kept;
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    // What belongs to a null object is a null object too.
    if (parent === null) return null;
    if (ObjectPathType === PathType.property) return this.#members.navigate(parent, Name);
    const method = ObjectPathType === PathType.indexer ? INDEXER : Name;
    return this.#members.callForObject(parent, method, this.#arguments(path.ArgumentInfo));
  }

  #arguments({ Arguments, ReferencedObjectPathIds }: ArgumentInfo = {}): unknown[] {
    const references = ReferencedObjectPathIds ?? [];
    return (Arguments ?? []).map((value, index) => this.#argument(value, references[index]));
  }

  /** An argument may be an object, an array with objects in it, or a plain object naming some. */
  #argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      const references: readonly unknown[] = reference;
      return value.map((item: unknown, index) => this.#argument(item, references[index]));
    }
    if (typeof reference === "number" && reference !== 0) return this.#resolve(reference);
    return this.#withObjects(value);
  }

  #withObjects(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => this.#withObjects(item));
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.#resolve(value._ObjectPathId);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#withObjects(item)]),
    );
  }
}

function requireExisting(object: HostObject | null, member: string): HostObject {
  if (object !== null) return object;
  throw new RichError("InvalidOperation", `${member} was used on a null object`, member);
}
