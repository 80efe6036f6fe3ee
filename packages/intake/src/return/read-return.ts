import { proposeInstead } from "../propose/propose-instead.ts";
import { readByProfile } from "./read-by-profile.ts";
import type { ReadInput, ReadResult } from "./read-result.ts";

const named = (result: ReadResult, file: string): ReadResult =>
  result.kind !== "unreadable"
    ? result
    : { ...result, findings: result.findings.map((finding) => ({ ...finding, params: { file, ...finding.params } })) };

/**
 * Reads a file through the remembered profile that fits it best, and proposes a layout where none does. What is wrong with
 * the file is a finding (ERROR on the file); it rejects only when the machine is at fault. The same bytes and profiles
 * always give the same result.
 */
export const readReturn = async (input: ReadInput): Promise<ReadResult> =>
  named(await proposeInstead(input, await readByProfile(input)), input.fileName);
