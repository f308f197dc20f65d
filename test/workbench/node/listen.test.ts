import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "../../../src/workbench/node/listen";

const servers: Server[] = [];
const server = () => {
  const made = createServer();
  servers.push(made);
  return made;
};

describe("listen", () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((used) => new Promise((closed) => used.close(closed))));
  });

  it("takes the next free port, on this machine only", async () => {
    const first = await listen(server(), 47_100);
    const second = server();
    const port = await listen(second, first);
    expect(port).toBeGreaterThan(first);
    expect(second.address()).toMatchObject({ address: "127.0.0.1", port } as AddressInfo);
  });

  it("looks no further than the last port there is", async () => {
    await listen(server(), 65_535).catch(() => undefined); // taken by us, or by somebody else
    await expect(listen(server(), 65_535)).rejects.toThrow("no free port between 65535 and 65535");
  });
});
