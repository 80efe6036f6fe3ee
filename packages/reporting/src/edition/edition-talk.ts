import type { ThreadSide } from "@coop-census/census";

/** Where something was asked or held. */
export interface TalkPlace {
  readonly organisation: string;
  readonly country: string;
  readonly year: number;
  readonly rule: string;
  readonly indicator: string | null;
  /** The type of the figures; null where they are of several or of none. */
  readonly type: string | null;
  /** The finding in a sentence; null where it may name a value that is not public. */
  readonly finding: string | null;
}

/** Why a value stands although a rule doubts it; who said so is told by role, never by name. */
export interface EditionJustification extends TalkPlace {
  readonly kind: "justification" | "settle";
  /** Null where it may name a value that is not public. */
  readonly text: string | null;
  readonly role: ThreadSide;
  /** The day on which it was said, as "2026-11-02". */
  readonly date: string;
}

/** What was said about the returns of an edition, and what is still open. */
export interface EditionTalk {
  readonly justifications: readonly EditionJustification[];
  /** What keeps figures out and nobody has decided. */
  readonly holds: readonly TalkPlace[];
  /** What somebody was asked and nobody has answered: the figures have flag U. */
  readonly doubts: readonly TalkPlace[];
}
