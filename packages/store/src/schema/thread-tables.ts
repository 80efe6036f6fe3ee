import type { OpenQuestion, ThreadEntryKind, ThreadSide, ThreadState } from "@coop-census/census";
import type { Generated, GeneratedAlways } from "kysely";

/** What is said of findings: migration 0023. */
export interface ThreadTables {
  readonly thread: ThreadTable;
  readonly threadStep: ThreadStepTable;
  readonly threadEntry: ThreadEntryTable;
}

interface ThreadTable {
  id: GeneratedAlways<number>;
  submission: string;
  place: OpenQuestion["place"];
  rule: string;
  row: number;
  indicator: string | null;
  cause: string;
  says: string;
  doubts: boolean;
  attempt: number;
  finding: number;
  state: ThreadState;
  isGone: Generated<boolean>;
  earlier: number | null;
  openedAt: Generated<Date>;
}

interface ThreadStepTable {
  kind: ThreadEntryKind;
  side: ThreadSide;
  from: ThreadState;
  to: ThreadState;
}

interface ThreadEntryTable {
  id: GeneratedAlways<number>;
  thread: number;
  submission: string;
  kind: ThreadEntryKind;
  side: ThreadSide;
  from: ThreadState;
  to: ThreadState;
  body: string;
  actor: string;
  at: Generated<Date>;
}
