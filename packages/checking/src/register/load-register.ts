import type { Finding } from "@coop-census/census";
import { type RegisterBytes, readRegisterBytes } from "@coop-census/intake";
import type { OpenLoad } from "@coop-census/store";
import type { FindingWriter } from "./finding-writer.ts";
import { inUtf8 } from "./in-utf8.ts";
import { loadPlanned, type OpenRegister } from "./load-planned.ts";
import type { RegisterTask } from "./register-task.ts";

/** Reads everything into the load; answers with the finding that ended it early. */
const readInto = async (
  {
    load,
    reader,
    findings,
  }: { readonly load: OpenLoad; readonly reader: RegisterBytes; readonly findings: FindingWriter },
  ready: Buffer[],
  chunks: AsyncIterable<Uint8Array | Finding>,
): Promise<Finding | null> => {
  const send = async (): Promise<void> => {
    for (const bytes of ready.splice(0)) await load.rows.write(bytes);
    await findings.flushSome();
  };
  for await (const chunk of chunks) {
    const stop = "rule" in chunk ? chunk : reader.push(chunk);
    await send();
    if (stop !== null) return stop;
  }
  const stop = reader.end();
  await send();
  return stop;
};

/** Loads a register of delimited text while its bytes come, in the thread that calls; nothing counts until somebody keeps it. */
export const loadRegister = (
  databaseUrl: string,
  task: RegisterTask,
  chunks: AsyncIterable<Uint8Array>,
): Promise<OpenRegister> => {
  const { opened, judging, limits } = task;
  return loadPlanned(databaseUrl, { ...task, plan: opened.plan, notices: [] }, async (load, findings) => {
    const ready: Buffer[] = [];
    const reader = readRegisterBytes({
      plan: opened.plan,
      context: judging,
      delimiter: opened.delimiter.charCodeAt(0),
      width: opened.width,
      limits,
      onRows: (bytes) => ready.push(bytes),
      onFindings: findings.add,
    });
    const stop = await readInto({ load, reader, findings }, ready, inUtf8(chunks, opened.encoding));
    return { stop, reader };
  });
};
