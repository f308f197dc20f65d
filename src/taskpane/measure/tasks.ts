/** What can be done with a case; each has a view of its own, reached by the hash "#measure/post". */
export const QUARTER_TASKS = ["post", "close", "gate", "reports", "reopen"] as const;
export const KEEP_TASKS = ["lines", "repair", "share", "remove"] as const;

export type Task = (typeof QUARTER_TASKS)[number] | (typeof KEEP_TASKS)[number];

const TASKS: readonly Task[] = [...QUARTER_TASKS, ...KEEP_TASKS];
const HOME = "#measure";

export function hashOfTask(task: Task | null): string {
  return task === null ? HOME : `${HOME}/${task}`;
}

/** The task that a hash names; null is the home of Measure. */
export function taskOfHash(hash: string): Task | null {
  return TASKS.find((task) => hash === hashOfTask(task)) ?? null;
}
