import { type AcceptedReturn, sayFinding } from "@coop-census/census";
import type { LineageSubmission } from "@coop-census/contracts";
import { answersOf, conversationOf, type Db, decisionsOf, findingsAbout, listThreads } from "@coop-census/store";
import type { SentFile } from "./sent-file.ts";

type File = NonNullable<LineageSubmission["file"]>;
type About = { readonly indicator: string; readonly rows: readonly number[]; readonly until: Date | null };

const isWithin = (until: Date | null, at: Date): boolean => until === null || at <= until;

const isAbout = (
  { rows, indicator }: About,
  one: { readonly row: number; readonly indicator: string | null },
): boolean => (one.row === 0 || rows.includes(one.row)) && (one.indicator === null || one.indicator === indicator);

type Said = Omit<File["said"][number], "at"> & { readonly at: Date };

const saidOf = async (db: Db, submission: string, about: About, seesActors: boolean): Promise<File["said"]> => {
  const by = (actor: string): string | null => (seesActors ? actor : null);
  const all: Said[] = (await answersOf(db, submission)).map(({ kind, body, actor, at }) => ({
    by: by(actor),
    at,
    text: body,
    rule: null,
    kind,
    side: null,
  }));
  const threads = (await listThreads(db, { submission })).filter((one) => isAbout(about, one));
  for (const thread of threads) {
    for (const { kind, side, body, actor, at } of await conversationOf(db, thread)) {
      all.push({ by: by(actor), at, text: body, rule: thread.rule, kind, side });
    }
  }
  return all.filter(({ at }) => isWithin(about.until, at)).map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
};

const readingOf = ({ attempt, raw }: Pick<SentFile, "attempt" | "raw">) => ({
  attempt: attempt?.number ?? null,
  checkedAt: attempt?.finishedAt?.toISOString() ?? null,
  profileVersion: attempt?.profileVersion ?? null,
  numberFormat: raw?.numberFormat ?? null,
  ruleSetSha256: attempt?.ruleSetSha256 ?? null,
});

/** Everything that stands between a file and a figure of one indicator: how it was read, what was found, decided and said of it up to a moment. */
export const sayFile = async (
  db: Db,
  { submission, attempt, raw }: SentFile,
  { keptOut }: Pick<AcceptedReturn, "keptOut">,
  { indicator, rows, until, seesActors }: About & { readonly seesActors: boolean },
): Promise<File> => {
  const out = keptOut.filter((one) => one.indicator === indicator);
  const about = { indicator, until, rows: [...rows, ...out.map(({ row }) => row)] };
  const of = { submission: submission.id, attempt: attempt?.number ?? 0, indicator };
  const findings = attempt === null ? [] : await findingsAbout(db, of, about.rows, { withBeside: until === null });
  const decisions = (await decisionsOf(db, submission.id)).filter(
    (one) => isAbout(about, one) && isWithin(until, one.at),
  );
  return {
    name: submission.fileName,
    size: Number(submission.size),
    reason: submission.reason,
    ...readingOf({ attempt, raw }),
    keptOut: out.map((one) => ({ row: one.row, indicator: one.indicator })),
    findings: findings.map((one) => {
      const { what, where } = sayFinding(one);
      const { rule, code, severity, address } = one;
      return { rule, code, severity, row: address.row, column: address.column, words: `${where} ${what}` };
    }),
    decisions: decisions.map(({ rule, row, decision, because, actor, at }) => ({
      rule,
      row,
      decision,
      by: seesActors ? actor : null,
      at: at.toISOString(),
      text: because,
    })),
    said: await saidOf(db, submission.id, about, seesActors),
  };
};
