import { describe, expect, it } from "vitest";
import {
  CustomFunctionCalls,
  type FunctionMetadata,
  type RichApiMessage,
} from "../../../src/workbench/host/custom-functions";

const ADD: FunctionMetadata = {
  id: "ADD",
  name: "ADD",
  parameters: [
    { name: "first", type: "number" },
    { name: "others", type: "number", dimensionality: "matrix", optional: true },
  ],
};

function calls(description: Partial<FunctionMetadata> = {}) {
  const sent: RichApiMessage[] = [];
  const functions = [{ ...ADD, ...description }];
  const made = new CustomFunctionCalls("CRM", { functions }, (entries) => sent.push(...entries));
  return { made, sent };
}

const messageOf = (entry: RichApiMessage | undefined): unknown => JSON.parse(entry?.[3] ?? "null");

describe("CustomFunctionCalls", () => {
  it("gives the signatures under the names that formulas use", () => {
    expect(calls().made.signatures).toEqual([
      {
        id: "CRM.ADD",
        parameters: [
          {
            name: "first",
            type: "number",
            dimensionality: "scalar",
            optional: false,
            repeating: false,
          },
          {
            name: "others",
            type: "number",
            dimensionality: "matrix",
            optional: true,
            repeating: false,
          },
        ],
      },
    ]);
  });

  it("sends all calls of a round as entries of one event", () => {
    const { made, sent } = calls();
    void made.call([
      {
        id: "CRM.ADD",
        args: [
          1,
          [
            [2, null],
            ["x", true],
          ],
        ],
      },
      { id: "crm.add", args: [{ error: "#N/A" }, null] },
    ]);
    expect(sent.map(([category, type]) => [category, type])).toEqual([
      [1, 1000],
      [1, 1000],
    ]);
    expect(messageOf(sent[0])).toEqual([
      1,
      "ADD",
      [
        1,
        [
          [2, null],
          ["x", true],
        ],
      ],
      null,
      0,
      null,
    ]);
    expect(messageOf(sent[1])).toEqual([
      2,
      "ADD",
      [{ type: "CustomFunctionError", code: "#N/A" }, null],
      null,
      0,
      null,
    ]);
  });

  it.each([
    [{ options: { cancelable: true } }, 1],
    [{ options: { stream: true } }, 2],
    [{ allowErrorForDataTypeAny: true }, 4],
    [{ options: { stream: true, cancelable: true } }, 3],
  ])("tells what kind of function it calls: %j", (description, flags) => {
    const { made, sent } = calls(description);
    void made.call([{ id: "CRM.ADD", args: [] }]);
    expect(messageOf(sent[0])).toMatchObject({ 4: flags });
  });

  it.each([
    ["a number", [1, true, 5, [0]], 5],
    ["a column", [1, true, [[1], [2]], [0]], [[1], [2]]],
    ["a row of one dimension", [1, true, ["a", 1], [0]], [["a"], [1]]],
    ["nothing", [1, true, null, [0]], 0],
    ["an entity", [1, true, { type: "FormattedNumber", basicValue: 7 }, [0]], 7],
    [
      "an error object",
      [1, true, { type: "Error", basicValue: "#N/A", message: "none" }, [0]],
      { error: "#N/A", message: "none" },
    ],
    [
      "an error inside an array",
      [1, true, [[1, { type: "Error", basicValue: "#DIV/0!" }]], [0]],
      [[1, { error: "#DIV/0!" }]],
    ],
    [
      "a thrown #VALUE! with words",
      [1, false, "rate is bad", 7, [0]],
      { error: "#VALUE!", message: "rate is bad" },
    ],
    ["a thrown #N/A with words", [1, false, "none", 1, [0]], { error: "#N/A", message: "none" }],
    ["a thrown #NUM!: its words are lost", [1, false, "too big", 6, [0]], { error: "#NUM!" }],
    ["#DIV/0!", [1, false, "", 5, [0]], { error: "#DIV/0!" }],
    ["NaN", [1, false, "NaN", 0, [0]], { error: "#NUM!" }],
    ["a plain exception", [1, false, "", 2, [0]], { error: "#VALUE!" }],
    ["a function that is not associated", [1, false, "", 10, [0]], { error: "#NAME?" }],
    ["the older form", { id: 1, failed: false, value: 8 }, 8],
    [
      "the older form, failed",
      { id: 1, failed: true, value: "", errorCode: 5 },
      { error: "#DIV/0!" },
    ],
  ])("reads %s", async (_, reported, expected) => {
    const { made } = calls();
    const results = made.call([{ id: "CRM.ADD", args: [] }]);
    made.settle([reported]);
    expect(await results).toEqual([expected]);
  });

  it("gives results in the order of the calls, however they come back", async () => {
    const { made } = calls();
    const results = made.call([
      { id: "CRM.ADD", args: [1] },
      { id: "CRM.NONE", args: [] },
      { id: "CRM.ADD", args: [2] },
    ]);
    made.settle([[2, true, "second"]]);
    made.settle([
      [1, true, "first"],
      [99, true, "nobody asked"],
    ]);
    expect(await results).toEqual(["first", { error: "#NAME?" }, "second"]);
  });

  it("cancels what is outstanding when the add-in goes", async () => {
    const { made, sent } = calls();
    const results = made.call([{ id: "CRM.ADD", args: [1] }]);
    made.cancelAll();
    expect(sent.at(-1)).toEqual([1, 1001, "", '{"invocationId":1}', 0]);
    expect(await results).toEqual([{ error: "#NAME?" }]);
  });
});
