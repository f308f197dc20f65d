import { RESULT_FUNCTION, VALUES_FUNCTION } from "./compile";
import { customArguments, customArity } from "./custom-function-arguments";
import type { CustomFunctionAnswers } from "./custom-function-calls";
import { type FunctionDescriptor, rvError, type RuntimeValue, topLeft } from "./excelts";
import { NATIVE_FUNCTIONS } from "./native-functions";
import { JOIN_FUNCTION, joinTexts } from "./native-operators";
import { resultInCell } from "./result-function";
import { carriedError, cellValue, runtimeValue } from "./runtime-value";
import { RANGE_FUNCTION } from "./shared-ranges";
import type { CustomFunctionSignature } from "../custom-functions";

/** The functions of one calculation beside the native ones: ours, and those of the add-in. */
export function calculationFunctions(
  custom: CustomFunctionAnswers,
  fits: (height: number, width: number) => boolean,
  spilledFrom: (sheetName: string, reference: string) => RuntimeValue,
  rangeWith: (key: RuntimeValue | undefined) => RuntimeValue,
): ReadonlyMap<string, FunctionDescriptor> {
  const all = new Map(NATIVE_FUNCTIONS);
  const add = (descriptor: FunctionDescriptor): unknown => all.set(descriptor.name, descriptor);
  add({
    name: RESULT_FUNCTION,
    minArity: 1,
    maxArity: 2,
    invoke: ([result = rvError("#CALC!"), left]) => resultInCell(result, left, fits),
  });
  add({
    name: VALUES_FUNCTION,
    minArity: 1,
    maxArity: 2,
    invoke: ([result = rvError("#CALC!")]) => result,
  });
  add({
    name: JOIN_FUNCTION,
    minArity: 2,
    maxArity: 2,
    invoke: ([left = rvError("#VALUE!"), right = left]) => joinTexts(left, right),
  });
  add({
    name: RANGE_FUNCTION,
    minArity: 1,
    maxArity: 1,
    invoke: ([key]) => rangeWith(key),
  });
  add({
    name: "ANCHORARRAY",
    minArity: 2,
    maxArity: 2,
    invoke: (args) => spilledFrom(text(args[0]), text(args[1])),
  });
  for (const [id, signature] of custom.signatures) add(customFunction(id, signature, custom));
  return all;
}

function customFunction(
  id: string,
  signature: CustomFunctionSignature,
  custom: CustomFunctionAnswers,
): FunctionDescriptor {
  const [minArity, maxArity] = customArity(signature);
  return {
    name: id,
    minArity,
    maxArity,
    invoke(values) {
      const args = customArguments(signature, values);
      if ("error" in args) return args.error;
      const answer = custom.answer({ id, args });
      return answer === undefined ? carriedError("#BUSY!") : runtimeValue(answer);
    },
  };
}

function text(value: RuntimeValue | undefined): string {
  const shown = value === undefined ? null : cellValue(topLeft(value));
  return typeof shown === "string" ? shown : "";
}
