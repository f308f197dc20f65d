import { beforeEach, describe, expect, it } from "vitest";
import { parseArea } from "../../../../src/workbench/engine/address";
import { createWorkbook } from "../../../../src/workbench/engine/workbook";
import { copy, paste } from "../../../../src/workbench/page/session/clipboard";
import { Session } from "../../../../src/workbench/page/session/session";
import { addNewSheet } from "../../../../src/workbench/page/session/sheets";
import { valueAt, workbookWith } from "../../engine/support";

describe("copying and pasting", () => {
  let session: Session;
  beforeEach(() => {
    session = new Session(
      createWorkbook(workbookWith({ A1: 5, A2: "=A1*2", B1: "=A2+1", C1: "=SUM(A1:A2)" })),
    );
  });

  const select = (address: string) => session.select(parseArea(address)!);
  const shown = (...addresses: string[]) =>
    addresses.map((address) => valueAt(session.workbook, address));
  const formula = (address: string) => {
    const { row, column } = parseArea(address)!;
    return session.workbook.model.sheets[0]!.cells[row]?.[column]?.formula;
  };

  it("lets relative references move with a copy, again and again", () => {
    select("A2");
    const text = copy(session, false);
    expect(text).toBe("10");
    select("B2");
    paste(session, text);
    expect(formula("B2")).toBe("=B1*2");
    select("C2:C3");
    paste(session, text);
    expect([formula("C2"), formula("C3")]).toEqual(["=C1*2", "=C2*2"]);
  });

  it("lets formulas follow cells that are cut, once, and takes it back in one step", () => {
    select("A1:A2");
    const text = copy(session, true);
    select("D4");
    paste(session, text);
    expect([formula("D5"), formula("B1"), formula("C1")]).toEqual([
      "=D4*2",
      "=D5+1",
      "=SUM(D4:D5)",
    ]);
    expect(shown("A1", "D4", "D5", "B1", "C1")).toEqual([null, 5, 10, 11, 15]);
    expect(session.sheet.selection).toEqual(parseArea("D4:D5"));
    session.workbook.undo();
    expect(shown("A1", "D4", "B1")).toEqual([5, null, 11]);
    expect(session.page.clip).toBeNull();
  });

  it("carries cut cells to another sheet", () => {
    select("A1:A2");
    const text = copy(session, true);
    addNewSheet(session);
    paste(session, text);
    expect(formula("B1")).toBe("=Sheet2!A2+1");
    expect(shown("Sheet2!A2", "B1", "C1")).toEqual([10, 11, 15]);
  });

  it("pastes text from elsewhere as if it were typed", () => {
    select("A1");
    copy(session, true);
    select("D1");
    paste(session, "1\t12%\r\n=D1+1\t2027-03-31\r\n");
    expect(shown("A1", "D1", "E1", "D2", "E2")).toEqual([5, 1, 0.12, 2, 46477]);
  });

  it("neither takes nor covers protected cells", () => {
    select("A1");
    const text = copy(session, true);
    session.workbook.change("Protect", (draft) => {
      draft.sheets[0]!.protection = { options: {}, passwordHash: null };
    });
    select("D4");
    paste(session, text);
    expect(session.page.notice?.title).toBe("This cell is protected");
    expect(shown("A1", "D4")).toEqual([5, null]);
  });
});
