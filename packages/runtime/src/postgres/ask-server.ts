import { connectionString } from "./connection-string.ts";
import { withClient } from "./with-client.ts";

/** "starting" is what a server says of itself, also while it recovers; "silent" when it says nothing of use. */
export type Readiness = "ready" | "starting" | "wrong-password" | "silent";

/** Asks the server on this port whether it takes us in. */
export async function askServer(port: number, password: string): Promise<Readiness> {
  try {
    return await withClient(connectionString(port, password, "postgres"), async () => "ready" as const);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    // SQLSTATE: cannot_connect_now, too_many_connections, class 28 (invalid authorization).
    if (code === "57P03") return "starting";
    if (code === "53300") return "ready";
    return typeof code === "string" && code.startsWith("28") ? "wrong-password" : "silent";
  }
}
