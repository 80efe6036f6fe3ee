import { isDeepStrictEqual } from "node:util";
import { cellsToObservations, type Finding, type RuleContext } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { openRegister } from "@coop-census/intake";
import { type Db, profilesOf } from "@coop-census/store";
import type { CheckedFile } from "../check/checked-file.ts";
import { readJudging } from "../check/read-judging.ts";
import type { RegisterLoader, RegisterResult } from "./register-loader.ts";

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

/** A workbook is a zip archive. */
const isArchive = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 4)).toString("hex") === "504b0304";

/** Loads a workbook, or a text whose first bytes have the header of one of the registers; null for every other file. */
const loadBy = async (
  loader: RegisterLoader,
  { open, fileName, year, at }: RegisterToCheck,
  profiles: readonly Profile[],
  judging: Omit<RuleContext, "ret">,
): Promise<RegisterResult | null> => {
  const head = await readHead(open());
  if (isArchive(head.bytes)) return loader.load({ profiles, fileName, judging, at }, open());
  const opened = openRegister(head.bytes, { profiles, year, isWhole: head.isWhole });
  return opened === null ? null : loader.load({ opened, fileName, judging, at, limits }, open());
};

/**
 * Reads and checks a register while its bytes come; null where the file has the header of none of the organisation's
 * registers. What is loaded counts for nothing until somebody keeps it.
 */
export const checkRegister = async (
  parts: { readonly db: Db; readonly loader: RegisterLoader },
  file: RegisterToCheck,
): Promise<CheckedRegister | null> => {
  const { db, loader } = parts;
  const profiles = await profilesOf(db, file.organisation);
  const registers = profiles.map(({ profile }) => profile).filter(({ kind }) => kind === "register");
  if (registers.length === 0) return null;
  const judging: Omit<RuleContext, "ret"> | null = await readJudging(db, file);
  if (judging === null) return null;
  const result = await loadBy(loader, file, registers, judging);
  if (result === null || result.kind === "other") return null;
  if (result.kind === "stopped") return stopped(result.findings);
  const { load, whole, outcome, cells, isWhole, terms, profile: chosen } = result.loaded;
  const isCounted = outcome.state !== "rejected";
  return {
    findings: whole,
    outcome,
    observations: isCounted ? cellsToObservations(cells, judging, terms) : [],
    terms: isCounted ? terms : null,
    blankRows: [],
    profileVersion: profiles.find(({ profile }) => isDeepStrictEqual(profile, chosen))?.version ?? null,
    reading: null,
    register: { load, isWhole },
    close: result.close,
  };
};
