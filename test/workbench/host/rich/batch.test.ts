import { beforeAll, describe, expect, it } from "vitest";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import type { OfficeTables } from "../../../../src/workbench/host/office-tables";
import { HostService } from "../../../../src/workbench/host/rich/host-object";
import { RichApi } from "../../../../src/workbench/host/rich/rich-api";
import type { RichResponse } from "../../../../src/workbench/host/rich/wire";
import { officeTables } from "../../../../src/workbench/node/office-tables";

/** Batches as they travel, without the library: section 12 of the protocol notes and around it. */
describe("playBatch", () => {
  let tables: OfficeTables;
  beforeAll(async () => {
    tables = await officeTables();
  });

  function host(requirements: Record<string, string> = { ExcelApi: "1.15" }) {
    const workbook = createWorkbook();
    const greeter = new HostService("Greeter", { Greet: (name) => `Hello ${String(name)}` });
    const rich = new RichApi({
      workbook,
      tables,
      requirements,
      services: new Map([["Greeter", greeter]]),
      observer: undefined,
      send: () => undefined,
    });
    const play = (Actions: unknown[], paths: object[]): RichResponse => {
      const ObjectPaths = Object.fromEntries(
        paths.map((path) => [(path as { Id: number }).Id, path]),
      );
      return JSON.parse(rich.process(JSON.stringify({ Actions, ObjectPaths }))) as RichResponse;
    };
    return { workbook, play };
  }

  const ROOT = { Id: 1, ObjectPathType: 1, Name: "" };
  const SHEETS = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
  const method = (
    Id: number,
    Name: string,
    ParentObjectPathId: number,
    ...Arguments: unknown[]
  ) => ({
    Id,
    ObjectPathType: 3,
    Name,
    ParentObjectPathId,
    ArgumentInfo: { Arguments },
  });
  const instantiate = (Id: number, ObjectPathId: number) => ({
    Id,
    ActionType: 1,
    Name: "",
    ObjectPathId,
  });

  it("answers the request of the protocol notes with the answer given there", () => {
    const { play } = host();
    const response = play(
      [
        instantiate(2, 1),
        instantiate(4, 3),
        instantiate(6, 5),
        instantiate(8, 7),
        {
          Id: 9,
          ActionType: 3,
          Name: "_KeepReference",
          ObjectPathId: 7,
          ArgumentInfo: { Arguments: [] },
        },
        instantiate(10, 7),
        {
          Id: 11,
          ActionType: 4,
          Name: "Values",
          ObjectPathId: 7,
          ArgumentInfo: {
            Arguments: [
              [
                [1, 2],
                [3, "x"],
              ],
            ],
          },
        },
        {
          Id: 12,
          ActionType: 4,
          Name: "NumberFormat",
          ObjectPathId: 7,
          ArgumentInfo: {
            Arguments: [
              [
                ["0.00", "0.00"],
                ["@", "@"],
              ],
            ],
          },
        },
        {
          Id: 38,
          ActionType: 2,
          Name: "",
          ObjectPathId: 7,
          QueryInfo: { Select: ["values", "address", "format/fill/color", "format/font/bold"] },
          L: [7],
        },
      ],
      [ROOT, SHEETS, method(5, "Add", 3, "A"), method(7, "GetRange", 5, "A1:B2")],
    );
    expect(response).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 6, Value: { Id: "{00000000-0002-0000-0000-000000000000}" } },
        { ActionId: 8, Value: {} },
        { ActionId: 9, Value: null },
        { ActionId: 10, Value: { _ReferenceId: "r1" } },
        { ActionId: 11, Value: null },
        { ActionId: 12, Value: null },
        {
          ActionId: 38,
          Value: {
            _ReferenceId: "r1",
            Values: [
              [1, 2],
              [3, "x"],
            ],
            Address: "A!A1:B2",
            Format: { Fill: { Color: "#FFFFFF" }, Font: { Bold: false } },
          },
        },
      ],
      TraceIds: [],
    });
  });

  it("stops at the first failure, says where, and keeps what was done before", () => {
    const { play, workbook } = host();
    const response = play(
      [
        instantiate(1, 4),
        {
          Id: 2,
          ActionType: 4,
          Name: "Name",
          ObjectPathId: 4,
          ArgumentInfo: { Arguments: ["Mine"] },
        },
        {
          Id: 3,
          ActionType: 4,
          Name: "Name",
          ObjectPathId: 4,
          ArgumentInfo: { Arguments: ["a/b"] },
        },
        {
          Id: 4,
          ActionType: 4,
          Name: "Name",
          ObjectPathId: 4,
          ArgumentInfo: { Arguments: ["Later"] },
        },
      ],
      [ROOT, SHEETS, method(4, "GetActiveWorksheet", 3)],
    );
    expect(response.Results.map(({ ActionId }) => ActionId)).toEqual([1, 2]);
    expect(response.Error).toMatchObject({
      Code: "InvalidArgument",
      Location: "Worksheet.name",
      ActionIndex: 2,
      HttpStatusCode: 400,
    });
    expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Mine"]);
  });

  it("makes one undo step of a batch, and none of a batch that only reads", () => {
    const { play, workbook } = host();
    play([instantiate(1, 4)], [ROOT, SHEETS, method(4, "GetActiveWorksheet", 3)]);
    expect(workbook.undoLabel).toBeNull();
    play(
      [instantiate(1, 4), instantiate(2, 5)],
      [ROOT, SHEETS, method(4, "Add", 3, "One"), method(5, "Add", 3, "Two")],
    );
    workbook.undo();
    expect(workbook.model.sheets).toHaveLength(1);
    expect(workbook.undoLabel).toBeNull();
  });

  it("resolves a path once, however often it is used", () => {
    const { play, workbook } = host();
    play([instantiate(1, 4), instantiate(2, 4)], [ROOT, SHEETS, method(4, "Add", 3, "Once")]);
    expect(workbook.model.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Once"]);
  });

  it("takes everything below a null object for a null object", () => {
    const { play } = host();
    const response = play(
      [instantiate(1, 4), instantiate(2, 5), { Id: 3, ActionType: 2, Name: "", ObjectPathId: 5 }],
      [ROOT, SHEETS, method(4, "GetItemOrNullObject", 3, "Nope"), method(5, "GetRange", 4, "A1")],
    );
    expect(response.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  });

  it("refuses to write to a null object", () => {
    const { play } = host();
    const response = play(
      [{ Id: 1, ActionType: 4, Name: "Name", ObjectPathId: 4, ArgumentInfo: { Arguments: ["x"] } }],
      [ROOT, SHEETS, method(4, "GetItemOrNullObject", 3, "Nope")],
    );
    expect(response.Error?.Code).toBe("InvalidOperation");
  });

  it("gives the ids of trace actions, and a result for each", () => {
    const { play } = host();
    const response = play([{ Id: 5, ActionType: 5, Name: "mark", ObjectPathId: 0 }], [ROOT]);
    expect(response).toEqual({ Results: [{ ActionId: 5, Value: null }], TraceIds: [5] });
  });

  it("sets several properties at once (update)", () => {
    const { play, workbook } = host();
    play(
      [
        {
          Id: 1,
          ActionType: 9,
          Name: "",
          ObjectPathId: 4,
          ObjectState: { Name: "New", TabColor: "#FF0000" },
        },
      ],
      [ROOT, SHEETS, method(4, "GetActiveWorksheet", 3)],
    );
    expect(workbook.model.sheets[0]).toMatchObject({ name: "New", tabColor: "#FF0000" });
  });

  it("calls a service by its name", () => {
    const { play } = host();
    const service = { Id: 1, ObjectPathType: 2, Name: "Greeter" };
    const call = (Name: string) => ({
      Id: 2,
      ActionType: 3,
      Name,
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: ["you"] },
    });
    expect(play([call("Greet")], [service]).Results[0]?.Value).toBe("Hello you");
    expect(play([call("Leave")], [service]).Error?.Code).toBe("NotPlayedByWorkbench");
    expect(play([call("Greet")], [{ ...service, Name: "Nobody" }]).Error?.Code).toBe(
      "NotPlayedByWorkbench",
    );
  });

  it.each([
    ["a member that no Excel has", "Conjure", "ApiNotFound"],
    ["a member that this host does not play", "ShowOutlineLevels", "NotPlayedByWorkbench"],
  ])("refuses %s", (_, Name, code) => {
    const { play } = host();
    const response = play(
      [{ Id: 1, ActionType: 3, Name, ObjectPathId: 4, ArgumentInfo: { Arguments: [] } }],
      [ROOT, SHEETS, method(4, "GetActiveWorksheet", 3)],
    );
    expect(response.Error?.Code).toBe(code);
  });

  it("refuses to write what can only be read", () => {
    const { play } = host();
    const response = play(
      [{ Id: 1, ActionType: 4, Name: "Id", ObjectPathId: 4, ArgumentInfo: { Arguments: ["x"] } }],
      [ROOT, SHEETS, method(4, "GetActiveWorksheet", 3)],
    );
    expect(response.Error).toMatchObject({
      Code: "InvalidArgument",
      Message: "Worksheet.id is read-only",
    });
  });

  it("refuses a reference that was given back", () => {
    const { play } = host();
    const response = play([instantiate(1, 2)], [{ Id: 2, ObjectPathType: 6, Name: "r77" }]);
    expect(response.Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
  });

  it("refuses a path that was not declared", () => {
    const { play } = host();
    expect(play([instantiate(1, 99)], [ROOT]).Error?.Code).toBe("InvalidArgument");
  });

  it("leaves out of load() what the set requirement level does not have", () => {
    const load = [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: {} }];
    const paths = [ROOT, SHEETS, method(4, "GetActiveWorksheet", 3)];
    const { Results: older } = host({ ExcelApi: "1.6" }).play(load, paths);
    const { Results: newer } = host({ ExcelApi: "1.8" }).play(load, paths);
    expect(older[0]?.Value).not.toHaveProperty("ShowGridlines");
    expect(newer[0]?.Value).toHaveProperty("ShowGridlines", true);
  });
});
