import { parseArgs } from "node:util";
import { functionsToFuzz } from "./functions";
import { fuzzFunction } from "./fuzz-function";

/** Milliseconds that no call may take, 100,000 rows of computed numbers included. */
const LONGEST_CALL = 10_000;

/** `npm run fuzz`: every function with 100,000 random lists of arguments. */
const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "100000" },
    seed: { type: "string", default: String(1 + Math.floor(Math.random() * 1e9)) },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
console.log(`seed ${seed}, ${values.calls} calls for each function`);

for (const candidate of functionsToFuzz()) {
  if (values.only !== undefined && candidate.id !== values.only) continue;
  const {
    values: answered,
    errors,
    slowest,
    faults,
  } = fuzzFunction(candidate, seed, Number(values.calls));
  console.log(
    `${candidate.id.padEnd(14)} ${answered} values, ${errors} errors, slowest ${slowest.time.toFixed(0)} ms`,
  );
  if (slowest.time > 1000) console.log(`  slowest: ${slowest.args}`);
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  if (faults.length > 0 || slowest.time > LONGEST_CALL) process.exitCode = 1;
}
