/** The Rich API on the wire: what office.js sends as "ProcessQuery" and what it reads back. */
export interface RichRequest {
  readonly Actions: readonly RichAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RichAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Parallel to Arguments: the path id where the argument is an object, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

/** Select and Expand hold the add-in's names, not the wire's: "format/fill/color". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RichResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: RichFault;
}

export interface RichFault {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Index into the actions of the request. */
  readonly ActionIndex: number;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;
