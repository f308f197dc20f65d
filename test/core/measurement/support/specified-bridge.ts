import type { BridgeEffect, CaseVersion, LedgerRow, LineAmounts } from "../../../../src/core";

/**
 * The effects of a bridge in money, before they are rounded, as docs/measurement-model.md words
 * them: flow by flow, with powers for discount factors and the ledger read anew for every amount.
 */
export function specifiedEffects(
  before: CaseVersion,
  after: CaseVersion,
  ledger: readonly LedgerRow[],
): Record<BridgeEffect, number> {
  const effects = {
    restatement: 0,
    volume: 0,
    priceOrMargin: 0,
    retention: 0,
    cost: 0,
    timing: 0,
    rate: 0,
  };
  const periods = [...Array(41).keys()];
  const g = before.closedQuarter;
  const sum = (flow: (q: number) => number) => periods.reduce((total, q) => total + flow(q), 0);
  const actual = (id: string, q: number, asOf: number) =>
    ledger
      .filter(({ line, period, postedOn }) => line === id && period === q && postedOn <= asOf)
      .reduce((total, { amount }) => total + amount, 0);
  const forecast = (version: CaseVersion, line: LineAmounts | undefined, q: number) => {
    if (line === undefined) return 0;
    const isActual = version.closedQuarter > 0 && q <= version.closedQuarter;
    return isActual ? actual(line.id, q, version.asOf) : (line.amounts[q] ?? 0);
  };

  const ids = new Set([...before.lines, ...after.lines].map(({ id }) => id));
  for (const id of ids) {
    const old = before.lines.find((line) => line.id === id);
    const now = after.lines.find((line) => line.id === id);
    const sign = (now ?? old)?.kind === "cost" ? -1 : 1;
    const f0 = (q: number) => sign * forecast(before, old, q);
    const f0r = (q: number) => (g > 0 && q <= g ? sign * actual(id, q, after.asOf) : f0(q));
    const f1 = (q: number) => sign * forecast(after, now, q);
    const d0 = (q: number) => (1 + before.terms.discountRate) ** -yearsDiscounted(before, q);
    const d1 = (q: number) => (1 + after.terms.discountRate) ** -yearsDiscounted(after, q);
    const open = (flow: (q: number) => number) => (q: number) => (g > 0 && q <= g ? 0 : flow(q));

    const total = sum(open(f0r));
    const isNothing = Math.abs(total) <= 1e-9 * sum((q) => Math.abs(open(f0r)(q)));
    const s = sum(open(f1)) / total;
    const scaled = sum((q) => (isNothing ? open(f1)(q) : s * open(f0r)(q)) * d0(q));
    const level = scaled - sum((q) => open(f0r)(q) * d0(q));
    effects.restatement += sum((q) => (f0r(q) - f0(q)) * d0(q));
    effects.timing += sum((q) => open(f1)(q) * d0(q)) - scaled;
    effects.rate += sum((q) => f1(q) * (d1(q) - d0(q)));
    if (sign === -1) effects.cost += level;
    else if ((now ?? old)?.group === "customerRetention") effects.retention += level;
    else {
      const [p0, p1] = [old?.unitValue ?? 0, now?.unitValue ?? 0];
      const price = p0 === 0 || p1 === 0 ? 0 : scaled * (1 - p0 / p1);
      effects.priceOrMargin += price;
      effects.volume += level - price;
    }
  }
  return effects;
}

function yearsDiscounted({ terms }: CaseVersion, q: number): number {
  if (q === 0) return 0;
  return { end: q / 4, mid: (q - 0.5) / 4, start: (q - 1) / 4, year: Math.ceil(q / 4) }[
    terms.discounting
  ];
}
