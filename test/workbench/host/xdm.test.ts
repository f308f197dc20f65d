import { describe, expect, it, vi } from "vitest";
import { XdmEndpoint } from "../../../src/workbench/host/xdm";

function endpoint(calls: Record<string, (data: unknown) => unknown> = {}) {
  const posted: Record<string, unknown>[] = [];
  const xdm = new XdmEndpoint({
    conversationId: "c1",
    origin: "https://host",
    post: (message) => posted.push(JSON.parse(message) as Record<string, unknown>),
    calls,
    events: ["richApiMessage"],
  });
  return { xdm, posted };
}

function request(name: string, actionType: number, data: unknown = null, correlationId = 7) {
  return JSON.stringify({
    _messageType: 0,
    _actionType: actionType,
    _actionName: name,
    _conversationId: "c1",
    _correlationId: correlationId,
    _data: data,
  });
}

describe("XdmEndpoint", () => {
  it("answers a call under its name and correlation id", async () => {
    const { xdm, posted } = endpoint({ twice: (data) => Number(data) * 2 });
    xdm.receive(request("twice", 0, 21));
    await vi.waitFor(() => {
      expect(posted).toEqual([
        expect.objectContaining({
          _messageType: 1,
          _responseType: 0,
          _actionName: "twice",
          _conversationId: "c1",
          _correlationId: 7,
          _errorCode: 0,
          _data: 42,
        }),
      ]);
    });
  });

  it("answers a call it does not play with an error that names it", async () => {
    const { xdm, posted } = endpoint();
    xdm.receive(request("openPivot", 0));
    await vi.waitFor(() => {
      expect(posted[0]).toMatchObject({
        _errorCode: -2,
        _data: "the workbench does not play openPivot",
      });
    });
  });

  it.each([
    ["text that is no JSON", "hello"],
    ["an object", { _messageType: 0 }],
    ["another conversation", request("twice", 0).replace("c1", "c2")],
    ["a response", JSON.stringify({ _messageType: 1, _conversationId: "c1" })],
    ["null", "null"],
  ])("leaves %s alone", async (_, message) => {
    const called = vi.fn();
    const { xdm, posted } = endpoint({ twice: called });
    xdm.receive(message);
    await Promise.resolve();
    expect(posted).toEqual([]);
    expect(called).not.toHaveBeenCalled();
  });

  it("raises an event only while the add-in listens, under the id of its registration", () => {
    const { xdm, posted } = endpoint();
    xdm.raise("richApiMessage", 1);
    xdm.receive(request("richApiMessage", 1, {}, 9));
    xdm.raise("richApiMessage", 2);
    xdm.receive(request("richApiMessage", 2, {}, 10));
    xdm.raise("richApiMessage", 3);
    const events = posted.filter((message) => message["_responseType"] === 1);
    expect(events).toEqual([expect.objectContaining({ _correlationId: 9, _data: 2 })]);
  });

  it("refuses to raise an event it does not have", () => {
    const { xdm, posted } = endpoint();
    xdm.receive(request("settingsChanged", 1));
    xdm.raise("settingsChanged", {});
    expect(posted).toEqual([expect.objectContaining({ _data: { Error: 5000 } })]);
  });
});
