import type { Db } from "../database/db.ts";
import type { Audited } from "./audited.ts";

/** An act of a history before it is proven to be one. */
export type Told = Readonly<Record<string, unknown>>;

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);

const peopleActs = ["message", "justification", "settle", "reopen"] as const;

/** Says what people have done to submissions, as far as figures may follow from it; null for what the pipeline did. */
export const submissionActs = async (db: Db): Promise<(audited: Audited) => Told | null> => {
  const submissions = new Map(
    (await db.selectFrom("submission").selectAll().execute()).map((one) => [one.id, one] as const),
  );
  const sources = new Map(
    (await db.selectFrom("submissionSource").select(["submission", "source"]).execute()).map(
      (one) => [one.submission, one.source] as const,
    ),
  );
  const decided = new Map(
    (await db.selectFrom("decision").selectAll().execute()).map(
      (one) => [keyOf(one.submission, one.attempt, one.finding), one] as const,
    ),
  );
  const threads = new Map((await db.selectFrom("thread").selectAll().execute()).map((one) => [one.id, one] as const));
  const said = Map.groupBy(
    await db
      .selectFrom("threadEntry")
      .selectAll()
      .where("kind", "in", peopleActs)
      .where("side", "<>", "pipeline")
      .orderBy("id")
      .execute(),
    ({ thread }) => thread,
  );
  const inThread = (id: unknown): Told | null => {
    const thread = typeof id === "number" ? threads.get(id) : undefined;
    const entry = thread === undefined ? undefined : said.get(thread.id)?.shift();
    if (thread === undefined || entry === undefined) return null;
    const { submission, place, rule, row, indicator, cause } = thread;
    const { kind, side, body: text } = entry;
    return { act: "thread", submission, place, rule, row, indicator, cause, kind, side, text };
  };
  const onFinding = (submission: string, details: Audited["details"]): Told | null => {
    const { attempt, finding, decision, because } = details;
    const found = decided.get(keyOf(submission, attempt, finding));
    if (found === undefined) return null;
    const { rule, row, indicator } = found;
    const place = found.attempt === 0 ? "outside" : "file";
    return { act: "decision", submission, place, rule, row, indicator, decision, because };
  };
  return ({ act, object, details }) => {
    const submission = submissions.get(object);
    if (submission === undefined) return null;
    const named = { submission: object };
    if (act === "submission.receive") {
      const { organisation, year, kind, sha256, fileName, reasonCode, reason } = submission;
      const source = sources.get(object) ?? null;
      return { act: "submission", ...named, organisation, year, kind, sha256, fileName, reasonCode, reason, source };
    }
    if (act === "submission.recheck") return { act: "recheck", ...named };
    if (act === "submission.move" && details["to"] === "withdrawn") {
      return { act: "withdraw", ...named, because: details["because"] ?? "withdrawn" };
    }
    if (act === "submission.answer" && details["kind"] !== "message") {
      return { act: "answer", ...named, kind: details["kind"], body: details["body"] };
    }
    if (act === "submission.decide") return onFinding(object, details);
    return act.startsWith("thread.") ? inThread(details["thread"]) : null;
  };
};
