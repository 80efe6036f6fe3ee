import { isDeepStrictEqual } from "node:util";
import { cellsToObservations, type Finding, type RuleContext } from "@coop-census/census";
import { openRegister } from "@coop-census/intake";
import { type Db, profilesOf } from "@coop-census/store";
import type { CheckedFile } from "../check/checked-file.ts";
import { readJudging } from "../check/read-judging.ts";
import type { RegisterLoader } from "./register-loader.ts";

/** A file that may be a register, and for whom. */
export interface RegisterToCheck {
  /** Gives the file from its beginning each time it is asked. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly fileName: string;
  readonly organisation: string;
  readonly year: number;
  /** ISO day of receipt. */
  readonly receivedOn: string;
  readonly at: Date;
}

/** What the check of a register came to; its rows and their findings wait in a load until `close`. */
export interface CheckedRegister extends CheckedFile {
  /** Null where nothing was loaded. */
  readonly register: { readonly load: number; readonly isWhole: boolean } | null;
  close(): Promise<void>;
}

const headBytes = 256 * 1024;

// A register of one organisation in one file of the usual limit.
const limits = { rows: 20_000_000, columns: 1_024 };

const readHead = async (chunks: AsyncIterable<Uint8Array>): Promise<{ bytes: Uint8Array; isWhole: boolean }> => {
  const head: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    head.push(chunk);
    length += chunk.length;
    if (length >= headBytes) return { bytes: Buffer.concat(head).subarray(0, headBytes), isWhole: false };
  }
  return { bytes: Buffer.concat(head), isWhole: true };
};

const stopped = (findings: readonly Finding[]): CheckedRegister => ({
  findings,
  outcome: { state: "rejected", refused: [], held: [] },
  observations: [],
  terms: null,
  blankRows: [],
  profileVersion: null,
  reading: null,
  register: null,
  close: async () => {},
});

/**
 * Reads and checks a register of delimited text while its bytes come; null where the file begins with the header of none
 * of the organisation's registers. What is loaded counts for nothing until somebody keeps it.
 */
export const checkRegister = async (
  parts: { readonly db: Db; readonly loader: RegisterLoader },
  file: RegisterToCheck,
): Promise<CheckedRegister | null> => {
  const { db, loader } = parts;
  const { organisation, year, fileName, at } = file;
  const profiles = await profilesOf(db, organisation);
  const registers = profiles.map(({ profile }) => profile).filter(({ kind }) => kind === "register");
  if (registers.length === 0) return null;
  const judging: Omit<RuleContext, "ret"> | null = await readJudging(db, file);
  if (judging === null) return null;
  const head = await readHead(file.open());
  const opened = openRegister(head.bytes, { profiles: registers, year, isWhole: head.isWhole });
  if (opened === null) return null;
  const result = await loader.load({ opened, fileName, judging, at, limits }, file.open());
  if (result.kind === "stopped") return stopped(result.findings);
  const { load, whole, outcome, cells, isWhole } = result.loaded;
  const { terms } = opened.plan.frame;
  const isCounted = outcome.state !== "rejected";
  return {
    findings: whole,
    outcome,
    observations: isCounted ? cellsToObservations(cells, judging, terms) : [],
    terms: isCounted ? terms : null,
    blankRows: [],
    profileVersion: profiles.find(({ profile }) => isDeepStrictEqual(profile, opened.profile))?.version ?? null,
    reading: null,
    register: { load, isWhole },
    close: result.close,
  };
};
