import type { Server } from "node:http";

const LOOPBACK = "127.0.0.1";
const PORTS_TO_TRY = 50;

/** Listens on the first free port from `firstPort` on, on this machine only; returns the port. */
export async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; port < firstPort + PORTS_TO_TRY; port += 1) {
    if (await listensOn(server, port)) return port;
  }
  const lastPort = firstPort + PORTS_TO_TRY - 1;
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
