/** One argument of a custom function as functions.json describes it. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  /** The value to give nearly always: the measure that CRM.EXPLAIN is to explain. */
  readonly usual?: unknown;
}

/** Arguments of every kind that Excel can pass, and some that only a fault of Excel could. */
export function anyArguments(parameters: readonly Parameter[], random: () => number): unknown[] {
  // Half of the lists are nearly right, so that much is computed.
  if (random() < 0.5) return parameters.map(() => anyArgument(random));
  const shape = { count: pick([1, 2, 4, 4, 4, 12], random), isRow: random() < 0.3 };
  const careless = 0.5 / parameters.length;
  return parameters.map((parameter) =>
    random() < careless ? anyArgument(random) : likely(parameter, shape, random),
  );
}

function anyArgument(random: () => number): unknown {
  const choice = random();
  if (choice < 0.25) return anyCell(random);
  if (choice < 0.26) return [];
  if (choice < 0.27) return [[]];
  if (choice < 0.2705) return longColumn(random);
  const rows = 1 + Math.floor(random() * (choice < 0.6 ? 1 : 6));
  const columns = 1 + Math.floor(random() * 6);
  const isRagged = choice > 0.97;
  return Array.from({ length: rows }, () =>
    Array.from({ length: isRagged ? Math.floor(random() * 6) : columns }, () => anyCell(random)),
  );
}

function anyCell(random: () => number): unknown {
  return pick(
    [
      () => null,
      () => undefined,
      () => "",
      () => pick(TEXTS, random),
      () => random() < 0.5,
      () => pick(NUMBERS, random),
      () => anyNumber(random),
      () => anyNumber(random),
      () => ({ type: "FormattedNumber", basicValue: anyNumber(random), numberFormat: "0.00" }),
      () => ({ type: "Error", basicType: "Error", basicValue: pick(ERRORS, random) }),
      () => ({ type: "Entity", text: "Customer", basicType: "Error", basicValue: "#VALUE!" }),
      () => ({ type: "Boolean", basicValue: true }),
      () => ({}),
    ],
    random,
  )();
}

const TEXTS = ["12", "-3.5", "10%", " 7 ", "1e400", "abc", "mid", "due", "NPV", "0", "1,5", "=1"];
const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NUM!", "#NAME?"];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.1,
  -0.99999,
  1e308,
  -1e308,
  1.7976931348623157e308,
  5e-324,
  2 ** 53,
  1e15,
  1e-9,
  45_000.5,
  2_958_465,
];

/** Money, a rate, a whole number, a date, or something far out, each typed or computed. */
function anyNumber(random: () => number): number {
  const size = random() * 2 - 1;
  const scale = pick([1, 1, 1, 10, 1000, 50_000, 1e6, 1e12, 1e100, 1e-6], random);
  return random() < 0.7 ? Math.round(size * scale * 100) / 100 : size * scale;
}

/** What somebody might well give for a parameter of that name. */
function likely(
  { name, optional, usual }: Parameter,
  shape: { readonly count: number; readonly isRow: boolean },
  random: () => number,
): unknown {
  if (usual !== undefined) return usual;
  if (optional === true && random() < 0.5) return null;
  if (/rate|retention|growth|ceiling|steepness/i.test(name)) return share(random);
  const word = Object.entries(WORDS).find(([key]) => key === name.toLowerCase());
  if (word) return pick(word[1], random);
  if (/^(first|guess|periods|users|target|margin|.*peryear|monthlymargin)$/i.test(name)) {
    return pick([0, 1, 2, 0.5, 12, 100, 250.75], random);
  }
  if (name === "transitions") return probabilities(shape.count, random);
  const cells = Array.from({ length: shape.count }, (_, index) => amountFor(name, index, random));
  return shape.isRow ? [cells] : cells.map((cell) => [cell]);
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  timing: ["end", "mid", "start"],
  convention: ["renewal", "due", "arrears", "mid"],
  method: ["TEI", "SIMPLE", "NUCLEUS", "ANNUAL"],
  basis: ["effective", "nominal", "continuous"],
  distribution: ["triangular", "pert"],
  crossing: ["first", "last"],
};

/** A square of rows that each sum to 1. */
function probabilities(count: number, random: () => number): number[][] {
  return Array.from({ length: count }, () => {
    const stays = Math.round(random() * 1000) / 1000;
    const goes = count === 1 ? 0 : 1 - stays;
    return Array.from({ length: count }, (_, to) => (to === 0 ? 1 - goes : to === 1 ? goes : 0));
  });
}

function share(random: () => number): number {
  return pick([0.1, 0.05, 0.8, 0, random(), Math.round(random() * 1000) / 1000], random);
}

function amountFor(name: string, index: number, random: () => number): number {
  if (/dates/i.test(name)) return 40_000 + Math.floor(random() * 4000);
  if (name === "low") return 10 * random();
  if (name === "likely") return 10 + 10 * random();
  if (name === "high") return 20 + 10 * random();
  if (/cost|customers|values/i.test(name)) return Math.round(random() * 1e5) / 100;
  return Math.round((index === 0 ? -random() : random()) * 1e5) / 100;
}

function longColumn(random: () => number): number[][] {
  const start = Math.floor(random() * 1000);
  const isComputed = random() < 0.3;
  return Array.from({ length: 100_000 }, (_, row) => [
    isComputed ? ((start + row) % 997) / 7 : ((start + row) % 997) / 100,
  ]);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}
