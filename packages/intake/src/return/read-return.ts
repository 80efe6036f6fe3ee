import type { Finding, Return } from "@coop-census/census";
import type { Profile, Proposal } from "@coop-census/contracts";
import { unreadable } from "../finding/unreadable.ts";
import { detectForm } from "../form/detect-form.ts";
import type { Notice } from "../notice/notice.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import { proposeInstead } from "../propose/propose-instead.ts";
import { defaultLimits, type Limits } from "../table/limits.ts";
import { readTemplateSheets, readTemplateText } from "../template/read-template-file.ts";
import type { TemplateReading } from "../template/template-reading.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { Candidate } from "./candidate.ts";
import { chooseReading } from "./choose-reading.ts";
import { hiddenTables } from "./hidden-tables.ts";
import { textCandidates } from "./text-candidates.ts";
import { workbookCandidates } from "./workbook-candidates.ts";

export interface ReadInput {
  readonly bytes: Uint8Array;
  /** As the sender named it; only shown, never believed. */
  readonly fileName: string;
  /** Those of the organisation that sent the file. */
  readonly profiles: readonly Profile[];
  /** The year of the round it was sent for. */
  readonly year: number;
  readonly limits?: Partial<Limits>;
  /** Who sent it, with the country (ISO 3166-1): only then is a layout proposed where no profile fits. */
  readonly organisation?: string;
  readonly country?: string | null;
}

/** How the file was read, for people who ask why a number was taken as it was. */
export interface ReadForm {
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly hiddenSheets: readonly string[];
  /** The last line of the header, from 1. */
  readonly headerRow: number;
  readonly numbers: SettledFormat;
  /** What a person may not see in the file, though nothing is wrong with it. */
  readonly notices: readonly Notice[];
}

export type ReadResult =
  | { readonly kind: "read"; readonly return: Return; readonly profile: Profile; readonly form: ReadForm }
  /** A template of the census that came back: it needs no profile. */
  | { readonly kind: "template"; readonly template: TemplateReading }
  /** Nobody has confirmed the layout; what is read is what the proposal says, for a person to see. */
  | { readonly kind: "proposed"; readonly proposal: Proposal; readonly return: Return; readonly form: ReadForm }
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] };

const refuse = (finding: Finding): ReadResult => ({ kind: "unreadable", findings: [finding] });

const answered = (template: TemplateReading | Finding): ReadResult =>
  "rule" in template ? refuse(template) : { kind: "template", template };

const named = (result: ReadResult, file: string): ReadResult =>
  result.kind !== "unreadable"
    ? result
    : { ...result, findings: result.findings.map((finding) => ({ ...finding, params: { file, ...finding.params } })) };

/** What is told of other sheets than the one that was read does not matter. */
const concerning = (notices: readonly Notice[], sheet: string | null): readonly Notice[] =>
  notices.filter(({ address }) => address.sheet === null || address.sheet === sheet);

const choose = (
  candidates: readonly Candidate[],
  findings: readonly Finding[],
  year: number,
  notices: readonly Notice[] = [],
): ReadResult => {
  const chosen = chooseReading(candidates, year);
  // A profile that could not read the file at all explains a missing header better than the header does.
  if (!chosen.ok)
    return refuse(chosen.finding.code === "V01/no-header-row" ? (findings[0] ?? chosen.finding) : chosen.finding);
  const { candidate, header, numbers } = chosen.value;
  return {
    kind: "read",
    return: chosen.value.return,
    profile: candidate.profile,
    form: {
      encoding: candidate.encoding,
      delimiter: candidate.delimiter,
      sheet: candidate.sheet.name,
      hiddenSheets: candidate.hiddenSheets,
      headerRow: header.bottom,
      numbers,
      notices: concerning(notices, candidate.sheet.name),
    },
  };
};

const readSheets = async (input: ReadInput, limits: Limits): Promise<ReadResult> => {
  const { bytes, profiles, year } = input;
  const workbook = await readWorkbook(bytes, limits);
  if (!workbook.ok) return refuse(workbook.finding);
  const { sheets, notices } = workbook.value;
  const template = await readTemplateSheets(sheets, async () => {
    const hidden = sheets.some(({ isHidden }) => isHidden) ? await readWorkbook(bytes, limits, "hidden") : null;
    return hidden?.ok === true ? hidden.value.sheets : [];
  });
  if (template !== null) return answered(template);
  if (profiles.length === 0) return refuse(unreadable("V01/no-profile"));
  const result = choose(workbookCandidates(sheets, profiles), [], year, notices);
  const isHeadless = result.kind === "unreadable" && result.findings.some(({ code }) => code === "V01/no-header-row");
  if (!isHeadless || !sheets.some(({ isHidden }) => isHidden)) return result;
  const hidden = await hiddenTables(bytes, profiles, limits);
  return hidden.length === 0 ? result : refuse(unreadable("V01/hidden-table", { sheets: hidden.join(", ") }));
};

const read = async (input: ReadInput): Promise<ReadResult> => {
  const { bytes, profiles, year } = input;
  const limits = { ...defaultLimits, ...input.limits };
  const form = detectForm(bytes);
  if (form.kind === "empty") return refuse(unreadable("V01/empty-file"));
  if (form.kind === "foreign") return refuse(unreadable("V01/not-a-table", { form: form.name }));
  if (form.kind === "encrypted-workbook") return refuse(unreadable("V01/encrypted-workbook"));
  if (form.kind === "old-workbook") return refuse(unreadable("V01/old-workbook"));
  if (form.kind === "other-spreadsheet") return refuse(unreadable("V01/other-spreadsheet", { form: form.name }));
  if (form.kind === "json") return refuse(unreadable("V01/not-a-table", { form: "JSON" }));
  if (form.kind === "text") {
    const template = readTemplateText(bytes, form.mark, limits);
    if (template !== null) return answered(template);
    if (profiles.length === 0) return refuse(unreadable("V01/no-profile"));
    const { candidates, findings } = textCandidates(bytes, form.mark, profiles, limits);
    return choose(candidates, findings, year);
  }
  return readSheets(input, limits);
};

/**
 * Reads a file through the remembered profile that fits it best, and proposes a layout where none does. What is wrong with the file is a finding (ERROR on the
 * file); it rejects only when the machine is at fault. The same bytes and profiles always give the same result.
 */
export const readReturn = async (input: ReadInput): Promise<ReadResult> =>
  named(await proposeInstead(input, await read(input)), input.fileName);
