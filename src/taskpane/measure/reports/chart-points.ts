/** Size of the small chart in its own units. */
export const CHART = { width: 280, height: 56, margin: 6 } as const;

/** From left to right in equal steps, the lowest value at the bottom. */
export function chartPoints(values: readonly number[]): (readonly [x: number, y: number])[] {
  const { width, height, margin } = CHART;
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  return values.map((value, index) => [
    round(margin + index * step),
    round(height - margin - ((value - low) / range) * (height - 2 * margin)),
  ]);
}

function round(coordinate: number): number {
  return Math.round(10 * coordinate) / 10;
}
