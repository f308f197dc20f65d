import type { Server } from "node:http";

const LOOPBACK = "127.0.0.1";
const PORTS_TO_TRY = 50;
const LAST_PORT = 65_535;

/** Listens on the first free port from `firstPort` on, on this machine only; returns the port. */
export async function listen(server: Server, firstPort: number): Promise<number> {
  const lastPort = Math.min(firstPort + PORTS_TO_TRY - 1, LAST_PORT);
  for (let port = firstPort; port <= lastPort; port += 1) {
    if (await listensOn(server, port)) return port;
  }
  throw new Error(`no free port between ${firstPort} and ${lastPort}`);
}

function listensOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", refused);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}
