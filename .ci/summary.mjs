// Prints "N passed, N failed, N skipped" over the test run and the checks, and exits with their verdict.
import { readFileSync } from "node:fs";

const [file, testExit, checkExit] = process.argv.slice(2);

function testCounts() {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    return [
      report.numPassedTests,
      report.numFailedTests,
      report.numPendingTests + report.numTodoTests,
    ];
  } catch {
    return [0, 0, 0];
  }
}

let [passed, failed, skipped] = testCounts();
// A run that stopped without counting a failure, or ran nothing, is a failure.
if (failed === 0 && (testExit !== "0" || passed === 0)) failed += 1;
if (checkExit === "0") passed += 1;
else failed += 1;

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
