import { Decimal } from "decimal.js";
import {
  customerLifetimeValue,
  datedNetPresentValue,
  netPresentValue,
  returnOnInvestment,
} from "../../src/core";

/** One random case of a family: what the core says, and what decimal.js says at 60 digits. */
export interface Trial {
  readonly ours: number;
  readonly specified: number;
  readonly shown: string;
}

export interface Family {
  readonly name: string;
  readonly trial: (random: () => number) => Trial;
}

const Sixty = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });

/** Values that cancel to nothing: their 60 digits are rounding dust. */
const DUST = new Sixty("1e-45");

export const FAMILIES: readonly Family[] = [
  { name: "NPV", trial: npvTrial },
  { name: "CLV", trial: clvTrial },
  { name: "ROI", trial: roiTrial },
  { name: "XNPV", trial: xnpvTrial },
];

function npvTrial(random: () => number): Trial {
  const rate = anyRate(random);
  const flows = Array.from({ length: 1 + Math.floor(random() * 20) }, () => anyAmount(random));
  const growth = new Sixty(rate).plus(1);
  let value = new Sixty(0);
  let magnitude = new Sixty(0);
  for (const flow of [...flows].reverse()) {
    value = value.div(growth).plus(flow);
    magnitude = magnitude.div(growth).plus(Math.abs(flow));
  }
  return {
    ours: netPresentValue(rate, flows),
    specified: nearest(value, magnitude),
    shown: JSON.stringify({ rate, flows }),
  };
}

function clvTrial(random: () => number): Trial {
  const margin = anyAmount(random);
  const retention = anyShare(random);
  const rate = 0.0001 + Math.abs(anyRate(random));
  const acquisitionCost = random() < 0.5 ? 0 : Math.abs(anyAmount(random));
  const convention = (["renewal", "due", "arrears"] as const)[Math.floor(random() * 3)] ?? "due";
  const growth = new Sixty(rate).plus(1);
  const first = { renewal: new Sixty(retention), due: growth, arrears: new Sixty(1) }[convention];
  const earned = first.times(margin).div(growth.minus(retention));
  return {
    ours: customerLifetimeValue(margin, retention, rate, { convention, acquisitionCost }),
    specified: nearest(earned.minus(acquisitionCost), earned.abs().plus(acquisitionCost)),
    shown: JSON.stringify({ margin, retention, rate, convention, acquisitionCost }),
  };
}

function roiTrial(random: () => number): Trial {
  const rate = anyRate(random);
  const periods = 1 + Math.floor(random() * 8);
  const benefits = Array.from({ length: periods }, () => Math.abs(anyAmount(random)));
  const costs = Array.from({ length: periods }, () => 0.01 + Math.abs(anyAmount(random)));
  const growth = new Sixty(rate).plus(1);
  const present = (amounts: readonly number[]) =>
    [...amounts].reverse().reduce((value, amount) => value.div(growth).plus(amount), new Sixty(0));
  const [gained, paid] = [present(benefits), present(costs)];
  return {
    ours: returnOnInvestment(benefits, costs, rate),
    specified: nearest(gained.minus(paid).div(paid), gained.plus(paid).div(paid)),
    shown: JSON.stringify({ rate, benefits, costs }),
  };
}

function xnpvTrial(random: () => number): Trial {
  const rate = anyRate(random);
  const count = 1 + Math.floor(random() * 8);
  const flows = Array.from({ length: count }, () => anyAmount(random));
  const dates = flows.map(() => 40_000 + Math.floor(random() * 6000));
  // A day's factor once, then whole powers: 60 digits lose four to 6,000 days.
  const day = new Sixty(rate).plus(1).ln().div(-365).exp();
  let value = new Sixty(0);
  let magnitude = new Sixty(0);
  for (const [index, flow] of flows.entries()) {
    const term = day.pow((dates[index] ?? 0) - (dates[0] ?? 0)).times(flow);
    value = value.plus(term);
    magnitude = magnitude.plus(term.abs());
  }
  return {
    ours: datedNetPresentValue(rate, flows, dates),
    specified: nearest(value, magnitude),
    shown: JSON.stringify({ rate, flows, dates }),
  };
}

function nearest(value: Decimal, magnitude: Decimal): number {
  return value.abs().lte(magnitude.times(DUST)) ? 0 : value.toNumber() + 0;
}

/** Cents mostly, sometimes a computed amount with all its 17 digits. */
function anyAmount(random: () => number): number {
  const size = random() * 2 - 0.7;
  const scale = 10 ** Math.floor(random() * 7);
  return random() < 0.85 ? Math.round(size * scale * 100) / 100 : size * scale;
}

function anyRate(random: () => number): number {
  if (random() < 0.1) return random() * 0.5 - 0.2;
  return Math.round((random() * 0.7 - 0.2) * 1e4) / 1e4;
}

function anyShare(random: () => number): number {
  return random() < 0.1 ? random() : Math.round(random() * 1000) / 1000;
}
