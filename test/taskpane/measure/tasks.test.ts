import { describe, expect, it } from "vitest";
import {
  hashOfTask,
  KEEP_TASKS,
  QUARTER_TASKS,
  taskOfHash,
} from "../../../src/taskpane/measure/tasks";
import { viewOfHash } from "../../../src/taskpane/pane-location";

describe("taskOfHash", () => {
  it.each([...QUARTER_TASKS, ...KEEP_TASKS])("finds %s by its own hash, within Measure", (task) => {
    expect(taskOfHash(hashOfTask(task))).toBe(task);
    expect(viewOfHash(hashOfTask(task))).toBe("measure");
  });

  it.each(["", "#measure", "#measure/", "#measure/none", "#build/post", hashOfTask(null)])(
    "finds the home in %j",
    (hash) => {
      expect(taskOfHash(hash)).toBeNull();
    },
  );
});
