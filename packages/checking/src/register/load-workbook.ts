import type { Finding } from "@coop-census/census";
import { openWorkbookRegister, readWorkbookRegister, type WorkbookRegister } from "@coop-census/intake";
import type { OpenLoad } from "@coop-census/store";
import type { FindingWriter } from "./finding-writer.ts";
import { loadPlanned, type OpenRegister, type RegisterInLoad } from "./load-planned.ts";
import type { WorkbookTask } from "./register-task.ts";

/** What a workbook came to: null where it has the header of no register. */
export type OpenedWorkbookLoad =
  | { readonly kind: "loaded"; readonly register: OpenRegister }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | null;

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
};

/** Rows are read in turns of one piece of the file, and what they came to is written in the meantime. */
const readInto = async (
  load: OpenLoad,
  register: WorkbookRegister,
  { judging }: WorkbookTask,
  findings: FindingWriter,
): Promise<RegisterInLoad> => {
  let writing: Promise<void> = Promise.resolve();
  const write = (after: () => Promise<void>): void => {
    writing = writing.then(after);
    // Who awaits the last one hears of it.
    writing.catch(() => {});
  };
  const read = await readWorkbookRegister({
    register,
    context: judging,
    onRows: (bytes) => write(() => load.rows.write(bytes)),
    onFindings: (some) => {
      findings.add(some);
      write(findings.flushSome);
    },
  });
  await writing;
  return { stop: read.stop, reader: read };
};

/** Loads the register that a workbook holds, in the thread that calls; nothing counts until somebody keeps it. */
export const loadWorkbook = async (
  databaseUrl: string,
  task: WorkbookTask,
  chunks: AsyncIterable<Uint8Array>,
): Promise<OpenedWorkbookLoad> => {
  const { profiles, judging, fileName, limits = {} } = task;
  const opened = await openWorkbookRegister(await collect(chunks), { profiles, year: judging.year, limits });
  if (!opened.ok) {
    const { finding } = opened;
    return { kind: "refused", findings: [{ ...finding, params: { file: fileName, ...finding.params } }] };
  }
  const register = opened.value;
  if (register === null) return null;
  const { plan, notices } = register;
  return {
    kind: "loaded",
    register: await loadPlanned(databaseUrl, { ...task, plan, notices }, (load, findings) =>
      readInto(load, register, task, findings),
    ),
  };
};
