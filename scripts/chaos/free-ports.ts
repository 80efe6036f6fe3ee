import { once } from "node:events";
import { createServer } from "node:net";

/** Ports that nobody listens on, below those that a system hands out by itself, so that a killed server finds its own again. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const ports: number[] = [];
  for (let port = 20_000 + (process.pid % 10_000); ports.length < count; port += 1) {
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) ports.push(port);
  }
  return ports;
};
