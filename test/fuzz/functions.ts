import { built, loadBundle } from "../functions/bundle";
import type { FunctionToFuzz } from "./fuzz-function";

interface Metadata {
  readonly functions: readonly Omit<FunctionToFuzz, "run">[];
}

/** Every function of the built bundle, with what functions.json says of it. */
export function functionsToFuzz(): FunctionToFuzz[] {
  const bundle = loadBundle();
  const { functions } = JSON.parse(built("functions.json")) as Metadata;
  return functions.flatMap(({ id, parameters }) => {
    const run = bundle.get(id)!;
    return id === "EXPLAIN" ? explanations(run, functions) : [{ id, parameters, run }];
  });
}

/** CRM.EXPLAIN takes the arguments of what it explains. */
function explanations(
  run: FunctionToFuzz["run"],
  functions: Metadata["functions"],
): FunctionToFuzz[] {
  return ["NPV", "XNPV", "ROI", "CLV", "PAYBACK"].map((measure) => {
    const own = functions.find(({ id }) => id === measure)?.parameters ?? [];
    const parameters = [{ name: "measure", type: "string", usual: measure }, ...own];
    return { id: `EXPLAIN ${measure}`, parameters, run };
  });
}
