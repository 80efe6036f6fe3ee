import type { Manifest } from "@coop-census/contracts";

/** From the least to the most final. */
export const editionStatuses = ["provisional", "final", "revised"] as const;

export type EditionStatus = (typeof editionStatuses)[number];

export const editionStates = ["draft", "in-review", "approved", "released", "abandoned", "withdrawn"] as const;

/** Methodology section 7. */
export type EditionState = (typeof editionStates)[number];

/** One frozen snapshot of a year, as the store knows it; its content lies on the shelf. */
export interface Edition {
  /** "2022-p1": the year, the status's first letter, the number. */
  readonly id: string;
  readonly year: number;
  readonly status: EditionStatus;
  /** From 1 within year and status; never used again. */
  readonly number: number;
  readonly state: EditionState;
  /** As its manifest lists them. */
  readonly inputs: Manifest["inputs"];
  /** Names everything it is made from, the method too: the same inputs are the same edition. */
  readonly inputsSha256: string;
  /** Names everything in it; null until it is frozen. */
  readonly manifestSha256: string | null;
  /** Of the same year, public when this one was begun: what it is held against, as its manifest names it. */
  readonly previous: string | null;
  readonly actor: string;
  readonly requestedAt: Date;
  readonly frozenAt: Date | null;
}
