import type { Cell } from "../roll-up/cell.ts";

/** What a block is about: a figure of a series. */
export interface BlockCoordinates extends Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit"> {
  /** `main`, or a body. */
  readonly series: string;
}

/** Something that stops an edition from being released until a person has cleared it (severity BLOCK). */
export interface ReleaseBlock {
  readonly rule: "V27" | "V29" | "V30" | "V35";
  /** A key of `blockCodes`. */
  readonly code: BlockCode;
  readonly coordinates: BlockCoordinates;
  /** What the message names, figures as exact text. */
  readonly params: Readonly<Record<string, string>>;
}

/** Every kind of block. */
export const blockCodes = [
  "V27/no-reason",
  "V29/few",
  "V29/dominant",
  "V29/unknown",
  "V29/between-few",
  "V29/between-dominant",
  "V29/between-unknown",
  "V29/series-few",
  "V29/series-dominant",
  "V29/series-unknown",
  "V29/years-few",
  "V29/years-dominant",
  "V29/years-unknown",
  "V30/no-child",
  "V30/no-parent",
  "V30/gross",
  "V30/overlap",
  "V30/sum",
  "V30/net",
  "V30/bounds",
  "V35/workers-per-enterprise",
  "V35/turnover-per-worker",
  "V35/member-share",
] as const;

export type BlockCode = (typeof blockCodes)[number];
