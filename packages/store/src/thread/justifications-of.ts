import type { Db } from "../database/db.ts";
import { listThreads } from "./list-threads.ts";
import type { Thread, ThreadEntry } from "./thread.ts";

/** Why a value stands although a rule doubts it, as said by its reporter or the secretariat. */
export interface Justification {
  readonly thread: Thread;
  readonly entry: ThreadEntry;
}

const entriesOf = (db: Db, thread: number): Promise<readonly ThreadEntry[]> =>
  db
    .selectFrom("threadEntry")
    .select(["id", "thread", "kind", "side", "from", "to", "body", "actor", "at"])
    .where("thread", "=", thread)
    .orderBy("id")
    .execute();

/** What was said of this very finding and was not asked again since, at earlier files that said the same too. */
const inForce = async (db: Db, thread: Pick<Thread, "id" | "earlier" | "says">): Promise<readonly ThreadEntry[]> => {
  const said = await entriesOf(db, thread.id);
  const asked = said.findLastIndex(({ kind }) => kind === "changed" || kind === "reopen");
  const own = said.slice(asked + 1).filter(({ kind }) => kind === "justification" || kind === "settle");
  if (asked >= 0 || thread.earlier === null) return own;
  const before = await db
    .selectFrom("thread")
    .select(["id", "earlier", "says"])
    .where("id", "=", thread.earlier)
    .executeTakeFirst();
  return before === undefined || before.says !== thread.says ? own : [...(await inForce(db, before)), ...own];
};

/** The justifications that stand of the accepted returns of a year, in the order in which they were given. */
export const justificationsOf = async (db: Db, year: number): Promise<readonly Justification[]> => {
  const accepted = await db
    .selectFrom("submission")
    .select("id")
    .where("year", "=", year)
    .where("state", "=", "accepted")
    .execute();
  const ids = new Set(accepted.map(({ id }) => id));
  const threads = (await listThreads(db, { year })).filter(({ submission, isGone }) => ids.has(submission) && !isGone);
  const all: Justification[] = [];
  for (const thread of threads) for (const entry of await inForce(db, thread)) all.push({ thread, entry });
  return all.toSorted((a, b) => a.entry.id - b.entry.id);
};
