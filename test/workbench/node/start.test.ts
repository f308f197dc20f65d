import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const run = promisify(execFile);

describe("start", () => {
  it.each([
    [["--port", "0"], "--port must be a whole number from 1 to 65535, got 0"],
    [["--port", "80.5"], "--port must be a whole number from 1 to 65535, got 80.5"],
    [["--port", "none"], "--port must be a whole number from 1 to 65535, got none"],
    [["--colour"], "Unknown option '--colour'"],
  ])("refuses %j in one line", async (args, message) => {
    const command = ["--import", "tsx", "src/workbench/node/start.ts", ...args];
    await expect(run(process.execPath, command, { cwd: root })).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: `${message}\n`,
    });
  });
});
