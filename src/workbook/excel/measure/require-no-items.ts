import { measureTexts } from "../../../locales/en/measure";
import { MeasureError } from "./measure-error";
import type { PreflightItem } from "./preflight";

/**
 * Stops where something stands in the way.
 *
 * @throws {MeasureError} "NotReady" with all of it, and the first of it in the message
 */
export function requireNoItems(items: readonly PreflightItem[]): void {
  const [first] = items;
  if (first === undefined) return;
  const message = measureTexts.notReady(first.what, first.remedy, items.length - 1);
  throw new MeasureError("read", "NotReady", message, { items });
}
