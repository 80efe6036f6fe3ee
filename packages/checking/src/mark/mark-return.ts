import { type CauseTally, type Finding, type Language, sayCause, sayFinding } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { markWordsOf, markWorkbook, textWorkbook } from "@coop-census/handout";
import { readSentText } from "@coop-census/intake";

/** A file that was sent, what was found in it, the profile that read it, if one did, and the language to say it in. */
export interface MarkTask {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly profile: Profile | null;
  readonly language: Language;
}

/** A file that cannot be marked has its reason in the words of the program that could not. */
export type MarkedReturn =
  | { readonly kind: "marked"; readonly bytes: Uint8Array }
  | { readonly kind: "unmarkable"; readonly reason: string };

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const toWorkbook = ({ bytes, profile }: MarkTask): Uint8Array | null => {
  if (isArchive(bytes)) return bytes;
  const sent = profile === null ? null : readSentText(bytes, profile);
  return sent === null ? null : textWorkbook(sent.rows, sent.delimiter);
};

/** The sender's workbook with its findings at their cells; a text file becomes a workbook of texts. Never throws for a bad file. */
export const markReturn = (task: MarkTask): MarkedReturn => {
  try {
    const workbook = toWorkbook(task);
    if (workbook === null)
      return { kind: "unmarkable", reason: "It is no workbook, and no confirmed layout reads it." };
    const speech = {
      say: (finding: Finding) => sayFinding(finding, task.language),
      sayCause: (tally: CauseTally) => sayCause(tally, task.language),
      words: markWordsOf(task.language),
    };
    return { kind: "marked", bytes: markWorkbook(workbook, task.findings, speech) };
  } catch (error) {
    return { kind: "unmarkable", reason: error instanceof Error ? error.message : String(error) };
  }
};
