import {
  checkRegister,
  checkRegisterTotal,
  compareFindings,
  type Finding,
  judge,
  type Outcome,
  type RegisterCell,
  type RuleContext,
} from "@coop-census/census";
import { type RegisterBytes, readRegisterBytes, rowFields } from "@coop-census/intake";
import { type OpenLoad, openLoad, refusedIndicators, settleLoad, totalRows } from "@coop-census/store";
import { type FindingWriter, makeFindingWriter } from "./finding-writer.ts";
import type { LoadedRegister, RegisterTask } from "./register-task.ts";
import { tellRepeated } from "./tell-repeated.ts";

/** A register that is loaded and not yet kept. */
export interface OpenRegister {
  readonly loaded: LoadedRegister;
  /** Lets the load go; what nobody has kept by then counts for nothing. */
  close(): Promise<void>;
}

/** What is to be said of the sums of the rows: by the rules, and by the register's own total rows (V05). */
const tellWhole = async (
  load: OpenLoad,
  { opened: { plan }, judging }: RegisterTask,
  { cells, hasTotals }: { readonly cells: readonly RegisterCell[]; readonly hasTotals: boolean },
): Promise<readonly Finding[]> => {
  const frame: RuleContext = { ...judging, ret: plan.frame };
  const found = [...checkRegister(frame, cells)];
  if (!hasTotals) return found.toSorted(compareFindings);
  const refused = await refusedIndicators(load.session, load.id);
  for await (const { total, sums } of totalRows(load.session, load.id)) {
    const addressOf = (code: string) => {
      const column = plan.columns.find((one) => one.code === code);
      return { sheet: plan.sheet, row: total.row, column: column?.column ?? null, header: column?.label ?? null };
    };
    const isShort = (code: string): boolean => refused.has(code) || refused.has("ENT_TOTAL");
    found.push(...checkRegisterTotal(total, { sumsOf: (code) => sums.get(code) ?? [], isShort, addressOf }));
  }
  return found.toSorted(compareFindings);
};

const outcomeOf = (whole: readonly Finding[], { hasErrors }: FindingWriter): Outcome => {
  const outcome = judge(whole);
  return outcome.state === "accepted" && hasErrors() ? { ...outcome, state: "needs-answer" } : outcome;
};

/** Bytes of UTF-8, whatever the encoding of the file. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  if (encoding === "utf-8") {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Reads everything into the load; answers with the finding that ended it early. */
const readInto = async (
  {
    load,
    reader,
    findings,
  }: { readonly load: OpenLoad; readonly reader: RegisterBytes; readonly findings: FindingWriter },
  ready: Buffer[],
  chunks: AsyncIterable<Uint8Array>,
): Promise<Finding | null> => {
  const send = async (): Promise<void> => {
    for (const bytes of ready.splice(0)) await load.rows.write(bytes);
    await findings.flushSome();
  };
  for await (const chunk of chunks) {
    const stop = reader.push(chunk);
    await send();
    if (stop !== null) return stop;
  }
  const stop = reader.end();
  await send();
  return stop;
};

/**
 * Loads a register while its bytes come, in the thread that calls: rows and findings go to tables of their own by COPY,
 * repeated enterprises are found there, and what is left is added up to cells. Nothing counts until somebody keeps it.
 */
export const loadRegister = async (
  databaseUrl: string,
  task: RegisterTask,
  chunks: AsyncIterable<Uint8Array>,
): Promise<OpenRegister> => {
  const { opened, judging, at } = task;
  const columns = rowFields(opened.plan);
  const load = await openLoad(databaseUrl, {
    year: judging.year,
    organisation: judging.organisation,
    at,
    columns,
    defaults: {},
  });
  try {
    const findings = makeFindingWriter(load.findings);
    const ready: Buffer[] = [];
    const reader = readRegisterBytes({
      plan: opened.plan,
      context: judging,
      delimiter: opened.delimiter.charCodeAt(0),
      width: opened.width,
      limits: task.limits,
      onRows: (bytes) => ready.push(bytes),
      onFindings: findings.add,
    });
    const stop = await readInto({ load, reader, findings }, ready, inUtf8(chunks, opened.encoding));
    const rows = await load.endRows();
    if (stop === null) await tellRepeated(load, { plan: opened.plan, columns }, { findings, reader });
    await findings.flush();
    const count = await load.endFindings();
    const sums = { id: load.id, columns, cells: reader.sums().cells() };
    const cells = stop === null ? await settleLoad(load.session, sums) : [];
    const whole =
      stop === null
        ? await tellWhole(load, task, { cells, hasTotals: reader.hasTotals() })
        : [{ ...stop, params: { file: task.fileName, ...stop.params } }];
    const outcome = outcomeOf(whole, findings);
    return {
      loaded: { load: load.id, rows, findings: count, whole, outcome, cells, isWhole: stop === null },
      close: load.close,
    };
  } catch (error) {
    await load.close();
    throw error;
  }
};
