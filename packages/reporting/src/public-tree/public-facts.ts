import type { Manifest } from "@coop-census/contracts";

/** What readers of an edition are told beside it; times are ISO 8601 in UTC. */
export interface PublicNotice {
  readonly edition: string;
  /** The earlier edition that it replaces; null when it speaks of its own edition alone. */
  readonly replaces: string | null;
  readonly body: string;
  readonly at: string;
}

/** An edition that everybody may read. */
export interface ShownEdition {
  readonly id: string;
  readonly year: number;
  readonly status: Manifest["status"];
  readonly releasedAt: string;
  readonly manifestSha256: string;
  readonly notices: readonly PublicNotice[];
}

/** What is left of an edition that was withdrawn. */
export interface ShownTombstone {
  readonly id: string;
  readonly year: number;
  readonly status: Manifest["status"];
  readonly releasedAt: string;
  readonly withdrawnAt: string;
  readonly because: string;
  /** The public edition to read instead; null where there is none. */
  readonly replacedBy: string | null;
}

/** Everything that the public may know at a moment, and nothing else. */
export interface PublicFacts {
  /** The newest word first: by year, and within it from the most to the least final. */
  readonly editions: readonly ShownEdition[];
  readonly tombstones: readonly ShownTombstone[];
}
