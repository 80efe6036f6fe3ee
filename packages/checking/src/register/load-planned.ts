import {
  checkRegister,
  checkRegisterTotal,
  compareFindings,
  type Finding,
  judge,
  lookAlikeFinding,
  lookAlikes,
  type Outcome,
  type RegisterCell,
  type RuleContext,
  repeatedIdFindings,
  repeatedIds,
} from "@coop-census/census";
import { type Notice, noticeFinding, type RegisterPlan, rowFields } from "@coop-census/intake";
import {
  countFindings,
  type FindingCount,
  findingLine,
  type OpenLoad,
  openLoad,
  refusedIndicators,
  rowsInGroups,
  settleLoad,
  totalRows,
} from "@coop-census/store";
import { likelyTwins } from "./likely-twins.ts";
import type { LoadedRegister, RegisterTask } from "./register-task.ts";

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

const linesAtOnce = 200;

/** Writes findings as they come, some hundred at a time. */
const makeFindingWriter = ({ findings }: OpenLoad) => {
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.join(""));
    lines = [];
    await findings.write(bytes);
  };
  return {
    add: (some: readonly Finding[]): void => {
      for (const finding of some) lines.push(findingLine(finding));
    },
    flush,
    flushSome: async (): Promise<void> => {
      if (lines.length >= linesAtOnce) await flush();
    },
  };
};

export type FindingWriter = ReturnType<typeof makeFindingWriter>;

/** What several rows together say (V22). */
const tellRepeated = async (load: OpenLoad, plan: RegisterPlan, findings: FindingWriter): Promise<void> => {
  const columnOf = (code: string) => {
    const found = plan.columns.find((column) => column.code === code);
    return found === undefined ? null : { sheet: plan.sheet, column: found.column, header: found.label };
  };
  const [id, name, postcode] = ["NATIONAL_ID", "NAME", "POSTCODE"].map(columnOf);
  if (id) {
    for await (const rows of rowsInGroups(load.session, load.id, "identifier")) {
      findings.add(repeatedIds(rows).flatMap((one) => repeatedIdFindings(one, id)));
      await findings.flushSome();
    }
  }
  if (!name || !postcode) return;
  for await (const rows of rowsInGroups(load.session, load.id, "postcode")) {
    const byRow = new Map(rows.map((row) => [row.row, row]));
    for (const pair of lookAlikes(likelyTwins(rows))) {
      const second = byRow.get(pair.second);
      if (second !== undefined) findings.add([lookAlikeFinding(pair, second, name)]);
    }
    await findings.flushSome();
  }
};

/** What is to be said of the sums of the rows: by the rules, and by the register's own total rows (V05). */
const tellWhole = async (
  load: OpenLoad,
  { plan, judging, notices }: PlannedRegister,
  cells: readonly RegisterCell[],
): Promise<readonly Finding[]> => {
  const frame: RuleContext = { ...judging, ret: plan.frame };
  const found = [...checkRegister(frame, cells), ...notices.map(noticeFinding)];
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

const outcomeOf = (whole: readonly Finding[], counts: readonly FindingCount[]): Outcome => {
  const outcome = judge(whole);
  const isRefused = counts.some(({ severity }) => severity === "ERROR");
  return outcome.state === "accepted" && isRefused ? { ...outcome, state: "needs-answer" } : outcome;
};

/**
 * Loads the rows and findings that `readInto` writes into tables of their own, finds repeated enterprises there and adds
 * up what is left to cells. `readInto` answers with the finding that ended it early. Nothing counts until somebody keeps it.
 */
export const loadPlanned = async (
  databaseUrl: string,
  task: PlannedRegister,
  readInto: (load: OpenLoad, findings: FindingWriter) => Promise<Finding | null>,
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
    const findings = makeFindingWriter(load);
    const stop = await readInto(load, findings);
    const rows = await load.endRows();
    if (stop === null) await tellRepeated(load, plan, findings);
    await findings.flush();
    const count = await load.endFindings();
    const cells = stop === null ? await settleLoad(load.session, { id: load.id, columns }) : [];
    const whole =
      stop === null
        ? await tellWhole(load, task, cells)
        : [{ ...stop, params: { file: task.fileName, ...stop.params } }];
    const outcome = outcomeOf(whole, await countFindings(load.session, load.id));
    const { profile, frame } = plan;
    const isWhole = stop === null;
    return {
      loaded: { load: load.id, rows, findings: count, whole, outcome, cells, isWhole, profile, terms: frame.terms },
      close: load.close,
    };
  } catch (error) {
    await load.close();
    throw error;
  }
};
