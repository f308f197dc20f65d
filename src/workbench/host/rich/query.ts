import { HostCollection, HostObject } from "./host-object";
import type { Members } from "./members";
import type { QueryInfo } from "./wire";

/** Answers a load(): the properties asked for, under their wire names, with all identities. */
export function answerQuery(members: Members, object: HostObject, query: QueryInfo): unknown {
  const wanted = readSelection(query);
  return object instanceof HostCollection
    ? answerCollection(members, object, wanted, query)
    : answerObject(members, object, wanted);
}

/** What to load: scalars by name ("*" is all) and, below navigation properties, the same again. */
interface Selection {
  readonly names: Set<string>;
  readonly below: Map<string, Selection>;
}

function readSelection({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Selection = { names: new Set(), below: new Map() };
  for (const path of Select) addPath(root, path.split("/"));
  for (const path of Expand) addPath(root, [...path.split("/"), "*"]);
  if (Select.length === 0) root.names.add("*");
  return root;
}

function addPath({ names, below }: Selection, [head = "", ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    names.add(head === "$all" ? "*" : head);
    return;
  }
  const next = below.get(head) ?? { names: new Set(), below: new Map() };
  below.set(head, next);
  addPath(next, rest);
}

function answerCollection(
  members: Members,
  collection: HostCollection,
  selection: Selection,
  { Top, Skip = 0 }: QueryInfo,
): Record<string, unknown> {
  const own = new Set(members.scalars(collection).map((member) => member.name));
  const ofItems = { ...selection, names: new Set([...selection.names].filter((n) => !own.has(n))) };
  const ofCollection = [...selection.names].filter((name) => own.has(name) || name === "*");
  const items = collection.list().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return {
    ...answerObject(members, collection, { names: new Set(ofCollection), below: new Map() }),
    _Items: items.map((item) => answerObject(members, item, ofItems)),
  };
}

function answerObject(
  members: Members,
  object: HostObject,
  { names, below }: Selection,
): Record<string, unknown> {
  const answer: Record<string, unknown> = object.identity();
  if (names.has("*")) {
    for (const { name, wire } of members.scalars(object)) answer[wire] = members.get(object, name);
  }
  for (const name of names) {
    if (name === "*") continue;
    const { wire, kind } = members.member(object, name);
    answer[wire] =
      kind === "navigation" ? answerBelow(members, object, name) : members.get(object, name);
  }
  for (const [name, selection] of below) {
    answer[members.member(object, name).wire] = answerBelow(members, object, name, selection);
  }
  return answer;
}

function answerBelow(
  members: Members,
  object: HostObject,
  name: string,
  selection: Selection = { names: new Set(["*"]), below: new Map() },
): unknown {
  const next = members.get(object, name);
  if (next instanceof HostCollection) return answerCollection(members, next, selection, {});
  return next instanceof HostObject ? answerObject(members, next, selection) : null;
}
