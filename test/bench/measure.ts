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

// Many short rounds: another process that takes the core spoils some of them, not the median.
const WARM_UP_MILLISECONDS = 500;
const ROUNDS = 301;
const ROUND_MILLISECONDS = 1;

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

/** How many runs make a round long enough to time, once the engine has compiled the subject. */
function runsPerRound(subject: Subject): number {
  const end = performance.now() + WARM_UP_MILLISECONDS;
  let time = 0;
  while (performance.now() < end) time = timeOf(subject, 1);
  return Math.ceil(ROUND_MILLISECONDS / time);
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
