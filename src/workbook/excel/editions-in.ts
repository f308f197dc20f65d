import { editionNumbered, type Edition } from "../template/naming";

/**
 * Every edition of which a workbook may hold something, in the order of their numbers: those that its
 * names end with. A name may also be somebody's own, so whoever asks looks what there is of each.
 *
 * @param names of the workbook and of its tables
 */
export function editionsIn(names: Iterable<string>): readonly Edition[] {
  const numbers = new Set<number>();
  for (const name of names) numbers.add(Number(/_(\d+)$/.exec(name)?.[1] ?? 1));
  return [...numbers].sort((one, other) => one - other).map(editionNumbered);
}
