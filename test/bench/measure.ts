/** Something to time: `run` does the same amount of work for every subject of a comparison. */
export interface Subject {
  readonly name: string;
  run(): number;
}

export interface Timing {
  readonly name: string;
  /** median over the rounds of the time of one run, in milliseconds */
  readonly median: number;
}

const ROUNDS = 41;
const ROUND_MILLISECONDS = 10;

/**
 * Times the subjects in turn, round after round, so that whatever else the machine does falls on
 * all of them alike: read the ratios, not the times.
 */
export function compare(subjects: readonly Subject[]): Timing[] {
  const runs = subjects.map((subject) => runsPerRound(subject));
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, subject] of subjects.entries()) {
      times[index]?.push(timeOf(subject, runs[index] ?? 1));
    }
  }
  return subjects.map(({ name }, index) => ({ name, median: median(times[index] ?? []) }));
}

/** Warms a subject up, and finds how many runs make a round long enough to time. */
function runsPerRound(subject: Subject): number {
  let runs = 1;
  for (;;) {
    const total = timeOf(subject, runs) * runs;
    if (total >= ROUND_MILLISECONDS) return runs;
    runs *= 2;
  }
}

/** What the subjects return goes here, so that no engine may leave their work out. */
let sink = 0;

function timeOf(subject: Subject, runs: number): number {
  const start = performance.now();
  for (let run = 0; run < runs; run++) sink += subject.run();
  const time = (performance.now() - start) / runs;
  if (Number.isNaN(sink)) throw new Error(`${subject.name} must return a number, got NaN`);
  return time;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
