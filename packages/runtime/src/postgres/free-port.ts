import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { PermanentFault } from "@coop-census/contracts";

// Below the ports that systems hand out by themselves for outgoing connections (Linux: from 32768).
const lowest = 15_432;
const highest = 32_000;

/** A loopback port that nobody listens on: `preferred` when that is free. */
export async function findFreePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new PermanentFault("postgres/no-port", `No port between ${lowest} and ${highest} on 127.0.0.1 could be used.`, {
    cure: "Allow this user to listen on the loopback address, or set DATABASE_URL to a Postgres that runs already.",
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
