import { unreadable } from "../finding/unreadable.ts";
import { proposeInstead } from "../propose/propose-instead.ts";
import { readByProfile } from "./read-by-profile.ts";
import type { ReadInput, ReadResult } from "./read-result.ts";

const named = (result: ReadResult, file: string): ReadResult =>
  result.kind !== "unreadable"
    ? result
    : { ...result, findings: result.findings.map((finding) => ({ ...finding, params: { file, ...finding.params } })) };

const noLayout: ReadResult = { kind: "unreadable", findings: [unreadable("V01/no-profile")] };

/** The enterprises of a register are no rows of totals: whoever reads totals has no layout for them. */
const ofTotals = (read: ReadResult): ReadResult =>
  read.kind === "read" && read.profile.kind === "register" ? noLayout : read;

/**
 * Reads a file through the remembered profile that fits it best, and proposes a layout where none does. What is wrong with the file is a finding (ERROR on the
 * file); it rejects only when the machine is at fault. The same bytes and profiles always give the same result.
 */
export const readReturn = async (input: ReadInput): Promise<ReadResult> =>
  named(await proposeInstead(input, ofTotals(await readByProfile(input))), input.fileName);
