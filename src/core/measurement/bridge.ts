/** Why the net present value has changed from one version to the next, in the order of the bridge. */
export const BRIDGE_EFFECTS = [
  "restatement",
  "volume",
  "priceOrMargin",
  "retention",
  "cost",
  "timing",
  "rate",
] as const;
export type BridgeEffect = (typeof BRIDGE_EFFECTS)[number];

/** A bridge in whole cents: `opening` and all effects add up to `closing`, exactly. */
export interface Bridge {
  /** full-life NPV of the version before */
  readonly opening: number;
  readonly effects: Readonly<Record<BridgeEffect, number>>;
  /** full-life NPV of the new version */
  readonly closing: number;
}
