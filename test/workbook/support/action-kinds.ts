import type { RichAction, RichRequest } from "../../../src/workbench/host/rich/wire";

/**
 * What each action of a request does to what kind of object, in their order: the way from the
 * workbook to the object without its arguments, then the member. Two actions of one kind differ in
 * addresses and values only.
 */
export function actionKinds({ Actions, ObjectPaths }: RichRequest): string[] {
  const wayTo = (pathId: number): string => {
    const path = ObjectPaths[String(pathId)];
    if (path === undefined) return "";
    const { ParentObjectPathId = 0, ObjectPathType, Name } = path;
    return `${wayTo(ParentObjectPathId)}/${ObjectPathType}:${Name}`;
  };
  return Actions.map(({ ActionType, Name, ObjectPathId }: RichAction) =>
    [wayTo(ObjectPathId), ActionType, Name].join(" "),
  );
}

/** The numbers of the first and of the last action of each kind. */
export function firstAndLastOfEachKind(kinds: readonly string[]): number[] {
  const chosen = [...new Set(kinds)].flatMap((kind) => [
    kinds.indexOf(kind),
    kinds.lastIndexOf(kind),
  ]);
  return [...new Set(chosen)].sort((one, other) => one - other);
}
