import type { Language } from "@coop-census/census";
import {
  printCausesCsv,
  printFindingsCsv,
  printJson,
  printNdjson,
  type SaidCause,
  saidCause,
} from "@coop-census/handout";
import { causesOf, eachFinding, type Submission } from "@coop-census/store";
import type { System } from "../system/system.ts";
import { type NamedFinding, saidFinding } from "./said-finding.ts";

/** What scripts and spreadsheets read. */
export const tableFormats = ["json", "ndjson", "csv"] as const;

const named = async function* (system: System, submission: string, language: Language): AsyncGenerator<NamedFinding> {
  for await (const finding of eachFinding(system.db, submission)) yield saidFinding(finding, language);
};

/** The findings of a submission, or their causes, in a format for programs: a stream of text that is never held whole. */
export const printFindings = async function* (
  system: System,
  { id, fileName, state }: Submission,
  how: { readonly format: (typeof tableFormats)[number]; readonly isGrouped: boolean; readonly language: Language },
): AsyncGenerator<string> {
  const head = { submission: id, fileName, state };
  if (how.isGrouped) {
    const causes: readonly SaidCause[] = (await causesOf(system.db, id)).map((one) => saidCause(one, how.language));
    if (how.format === "csv") yield printCausesCsv(causes);
    else yield* how.format === "json" ? printJson(head, "causes", causes) : printNdjson(causes);
    if (how.format === "json") yield "\n";
    return;
  }
  const findings = named(system, id, how.language);
  if (how.format === "csv") yield* printFindingsCsv(findings);
  else yield* how.format === "json" ? printJson(head, "findings", findings) : printNdjson(findings);
  if (how.format === "json") yield "\n";
};
