import { describe, expect, it } from "vitest";
import { icons } from "../../src/build/icons";

describe("icons", () => {
  it("makes every size that the ribbon, the list of add-ins and the store ask for", async () => {
    expect([...(await icons()).keys()]).toEqual([
      "icon-16.png",
      "icon-32.png",
      "icon-64.png",
      "icon-80.png",
      "icon-128.png",
      "build-16.png",
      "build-32.png",
      "build-80.png",
    ]);
  });

  it("draws each in the pixels its name says, as a PNG", async () => {
    for (const [name, png] of await icons()) {
      const header = Buffer.from(png);
      const size = Number(/\d+/.exec(name)?.[0]);
      expect(header.toString("latin1", 1, 4), name).toBe("PNG");
      expect([header.readUInt32BE(16), header.readUInt32BE(20)], name).toEqual([size, size]);
    }
  });

  it("draws the same bytes every time, so that a build can be compared with another", async () => {
    expect(await icons()).toEqual(await icons());
  });
});
