import { describe, expect, it } from "vitest";
import { frameName } from "../../../src/workbench/host/frame-name";

describe("frameName", () => {
  const name = JSON.parse(
    frameName({
      conversationId: "c1",
      appId: "app",
      hostOrigin: "http://localhost:3100",
      locale: "en-US",
    }),
  ) as Record<string, unknown>;

  it("says Excel on the web, with logging off and a shared runtime with functions", () => {
    expect(name["hostInfo"]).toBe("Excel$Web$16.01$en-US$c1$$disableLogging$3");
  });

  it("says whom to talk to", () => {
    expect(name["xdmInfo"]).toBe("c1|app|http://localhost:3100");
    expect(name["serializerVersion"]).toBe(1);
  });
});
