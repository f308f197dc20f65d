/** The same numbers in [0, 1) for the same seed, a whole number above 0: Park and Miller's generator. */
export function seededRandom(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
