import { once } from "node:events";
import type pg from "pg";
import { from } from "pg-copy-streams";
import { storeFault } from "../database/store-fault.ts";

/** A running COPY that takes bytes in Postgres's text format. */
export interface CopyIn {
  /** Resolves when more may be written; the bytes belong to the COPY from then on and must not be changed. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends it and answers with the number of rows. */
  end(): Promise<number>;
  /** Ends it so that nothing of it stays. */
  abort(): Promise<void>;
}

/** Begins `copy … from stdin` on a session that does nothing else meanwhile; what goes wrong is a Fault of the next call. */
export const copyIn = (session: pg.ClientBase, statement: string): CopyIn => {
  const stream = session.query(from(statement));
  let failure: Error | null = null;
  stream.on("error", (error: unknown) => {
    failure ??= storeFault(error);
  });
  const assertSound = (): void => {
    if (failure !== null) throw failure;
  };
  const waitFor = async (event: "drain" | "finish"): Promise<void> => {
    try {
      await once(stream, event);
    } catch (error) {
      throw failure ?? storeFault(error);
    }
  };
  return {
    write: async (bytes) => {
      assertSound();
      if (!stream.write(bytes)) await waitFor("drain");
    },
    end: async () => {
      assertSound();
      const finished = waitFor("finish");
      stream.end();
      await finished;
      return stream.rowCount;
    },
    abort: async () => {
      if (failure !== null) return;
      stream.destroy(new Error("the load was given up"));
      await once(stream, "close").catch(() => {});
    },
  };
};
