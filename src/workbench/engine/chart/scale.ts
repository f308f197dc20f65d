/** The values an axis runs through, in even steps that are easy to read. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/**
 * A scale that holds all values and, unless they lie far from it, zero. `fixedMinimum` and
 * `fixedMaximum` are what the chart's author asked for.
 */
export function scaleFor(
  values: readonly number[],
  count: number,
  fixedMinimum: number | null = null,
  fixedMaximum: number | null = null,
): Scale {
  const low = fixedMinimum ?? Math.min(0, ...values);
  const high = fixedMaximum ?? Math.max(0, ...values);
  const step = niceStep((high > low ? high - low : Math.abs(high) || 1) / Math.max(1, count));
  const first = fixedMinimum ?? Math.floor(low / step) * step;
  const reached = Math.ceil(high / step - 1e-9) * step;
  const last = fixedMaximum ?? (reached > first ? reached : first + step);
  const ticks: number[] = [];
  for (let n = 0; first + n * step <= last + step * 1e-9; n += 1) {
    // Steps such as 0.1 add up with errors in the last digit, which would show in the labels.
    ticks.push(Number((first + n * step).toPrecision(12)));
  }
  return { minimum: first, maximum: last, ticks };
}

/** 1, 2, 2.5 or 5 times a power of ten, at least `step`. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}
