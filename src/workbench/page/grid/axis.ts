import type { LineModel } from "../../engine/model";

/** Where the columns (or the rows) of a sheet lie, in pixels from the sheet's edge. */
export interface Axis {
  readonly count: number;
  /** Size of a line; 0 when it is hidden. */
  size(index: number): number;
  /** Where a line begins; `offset(count)` is the end of the sheet. */
  offset(index: number): number;
  /** The visible line at a place; the first or the last one beyond the ends. */
  indexAt(place: number): number;
}

const PIXELS_PER_POINT = 96 / 72;

export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function points(pixelCount: number): number {
  return pixelCount / PIXELS_PER_POINT;
}

/** A run of lines of the usual size that ends with one of its own size. */
interface Special {
  readonly index: number;
  readonly size: number;
  /** Where the line begins. */
  readonly offset: number;
}

/**
 * An axis of `count` lines. Few lines have a size of their own, so these are listed in order and
 * found by halving; all others are `usualSize` pixels.
 */
export function createAxis(
  lines: Readonly<Record<number, Pick<LineModel, "size" | "hidden">>>,
  usualSize: number,
  count: number,
): Axis {
  const specials: Special[] = [];
  let extra = 0;
  for (const [key, line] of Object.entries(lines)) {
    const index = Number(key);
    const size = line.hidden === true ? 0 : line.size === undefined ? null : pixels(line.size);
    if (size === null || size === usualSize) continue;
    specials.push({ index, size, offset: index * usualSize + extra });
    extra += size - usualSize;
  }

  /** The last special line that begins at or before `bound` by `key`, or undefined. */
  function lastSpecial(key: "index" | "offset", bound: number): Special | undefined {
    let low = 0;
    let high = specials.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((specials[middle]?.[key] ?? Infinity) <= bound) low = middle + 1;
      else high = middle;
    }
    return specials[low - 1];
  }

  function size(index: number): number {
    const special = lastSpecial("index", index);
    return special?.index === index ? special.size : usualSize;
  }

  function offset(index: number): number {
    const special = lastSpecial("index", index - 1);
    if (special === undefined) return index * usualSize;
    return special.offset + special.size + (index - special.index - 1) * usualSize;
  }

  function indexAt(place: number): number {
    const special = lastSpecial("offset", Math.max(0, place));
    let index: number;
    if (special === undefined) {
      index = Math.floor(Math.max(0, place) / usualSize);
    } else if (place < special.offset + special.size) {
      index = special.index;
    } else {
      const beyond = place - special.offset - special.size;
      index = special.index + 1 + Math.floor(beyond / usualSize);
    }
    return Math.min(index, count - 1);
  }

  return { count, size, offset, indexAt };
}
