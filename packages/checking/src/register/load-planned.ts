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
import { type Notice, noticeFinding, type RegisterBytes, type RegisterPlan, rowFields } from "@coop-census/intake";
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

/** A register whose layout is known. */
export interface PlannedRegister extends Pick<RegisterTask, "fileName" | "judging" | "at"> {
  readonly plan: RegisterPlan;
  /** What is told of the file. */
  readonly notices: readonly Notice[];
}

/** What a register came to while it was read, and the finding that ended that early. */
export interface RegisterInLoad {
  readonly stop: Finding | null;
  readonly reader: Pick<RegisterBytes, "sums" | "suspected" | "hasTotals">;
}

/** What is to be said of the sums of the rows: by the rules, and by the register's own total rows (V05). */
const tellWhole = async (
  load: OpenLoad,
  { plan, judging, notices }: PlannedRegister,
  { cells, hasTotals }: { readonly cells: readonly RegisterCell[]; readonly hasTotals: boolean },
): Promise<readonly Finding[]> => {
  const frame: RuleContext = { ...judging, ret: plan.frame };
  const found = [...checkRegister(frame, cells), ...notices.map(noticeFinding)];
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

/**
 * Loads a register that `readInto` writes into tables of its own by COPY; repeated enterprises are found there, and what
 * is left is added up to cells. Nothing counts until somebody keeps it.
 */
export const loadPlanned = async (
  databaseUrl: string,
  task: PlannedRegister,
  readInto: (load: OpenLoad, findings: FindingWriter) => Promise<RegisterInLoad>,
): Promise<OpenRegister> => {
  const { plan, judging, at } = task;
  const columns = rowFields(plan);
  const load = await openLoad(databaseUrl, {
    year: judging.year,
    organisation: judging.organisation,
    at,
    columns,
    defaults: {},
  });
  try {
    const findings = makeFindingWriter(load.findings);
    const { stop, reader } = await readInto(load, findings);
    const rows = await load.endRows();
    if (stop === null) await tellRepeated(load, { plan, columns }, { findings, reader });
    await findings.flush();
    const count = await load.endFindings();
    const sums = { id: load.id, columns, cells: reader.sums().cells() };
    const cells = stop === null ? await settleLoad(load.session, sums) : [];
    const whole =
      stop === null
        ? await tellWhole(load, task, { cells, hasTotals: reader.hasTotals() })
        : [{ ...stop, params: { file: task.fileName, ...stop.params } }];
    const outcome = outcomeOf(whole, findings);
    const read = { isWhole: stop === null, profile: plan.profile, terms: plan.frame.terms };
    return { loaded: { load: load.id, rows, findings: count, whole, outcome, cells, ...read }, close: load.close };
  } catch (error) {
    await load.close();
    throw error;
  }
};
