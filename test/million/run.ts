import { parseArgs } from "node:util";
import { seededRandom } from "../support/random";
import { FAMILIES } from "./families";

/** `npm run million`: a million random cases of each family against decimal.js at 60 digits. */
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1000000" },
    seed: { type: "string", default: "20261125" },
    only: { type: "string" },
  },
});

for (const { name, trial } of FAMILIES) {
  if (values.only !== undefined && name !== values.only) continue;
  const random = seededRandom(Number(values.seed));
  const began = Date.now();
  let wrong = 0;
  for (let count = 0; count < Number(values.cases); count++) {
    const { ours, specified, shown } = trial(random);
    if (Object.is(ours, specified)) continue;
    wrong += 1;
    if (wrong <= 5) console.log(`  ${name} ${shown}: ${ours}, decimal.js says ${specified}`);
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${name}: ${values.cases} cases, ${wrong} wrong, seed ${values.seed}, ${seconds} s`);
  if (wrong > 0) process.exitCode = 1;
}
