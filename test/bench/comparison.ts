import type { Subject } from "./measure";

/** Subjects that compute the same, the plain doubles first, and what ours is to reach. */
export interface Comparison {
  readonly title: string;
  readonly subjects: readonly Subject[];
  /** of our time to another's, at most */
  readonly goals: Readonly<Record<string, number>>;
}

export const OURS = "CRM Value";

/** Cases per run: enough that no subject sees the same flows twice in a row. */
export const CASES = 32;

/** The same numbers in [0, 1) at every run: Park and Miller's generator. */
export function numbers(): () => number {
  let state = 20261122;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
