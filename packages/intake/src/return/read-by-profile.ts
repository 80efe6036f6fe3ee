import type { Finding } from "@coop-census/census";
import { unreadable } from "../finding/unreadable.ts";
import { detectForm } from "../form/detect-form.ts";
import { readJson } from "../json/read-json.ts";
import type { Notice } from "../notice/notice.ts";
import { defaultLimits, type Limits } from "../table/limits.ts";
import { readTemplateSheets, readTemplateText } from "../template/read-template-file.ts";
import type { TemplateReading } from "../template/template-reading.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { Candidate } from "./candidate.ts";
import { chooseReading } from "./choose-reading.ts";
import { hiddenTables } from "./hidden-tables.ts";
import type { ReadInput, ReadResult } from "./read-result.ts";
import { repeatedHeaders } from "./repeated-headers.ts";
import { textCandidates } from "./text-candidates.ts";
import { workbookCandidates } from "./workbook-candidates.ts";

const refuse = (finding: Finding): ReadResult => ({ kind: "unreadable", findings: [finding] });

const answered = (template: TemplateReading | Finding): ReadResult =>
  "rule" in template ? refuse(template) : { kind: "template", template };

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
      notices: [...concerning(notices, candidate.sheet.name), ...repeatedHeaders(candidate, header)],
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
  const result = choose(workbookCandidates(sheets, profiles, year), [], year, notices);
  const isHeadless = result.kind === "unreadable" && result.findings.some(({ code }) => code === "V01/no-header-row");
  if (!isHeadless || !sheets.some(({ isHidden }) => isHidden)) return result;
  const hidden = await hiddenTables(bytes, profiles, limits);
  return hidden.length === 0 ? result : refuse(unreadable("V01/hidden-table", { sheets: hidden.join(", ") }));
};

/** Reads a file as a template, or through the remembered profile that fits it best; proposes nothing. */
export const readByProfile = async (input: ReadInput): Promise<ReadResult> => {
  const { bytes, profiles, year } = input;
  const limits = { ...defaultLimits, ...input.limits };
  const form = detectForm(bytes);
  if (form.kind === "empty") return refuse(unreadable("V01/empty-file"));
  if (form.kind === "foreign") return refuse(unreadable("V01/not-a-table", { form: form.name }));
  if (form.kind === "encrypted-workbook") return refuse(unreadable("V01/encrypted-workbook"));
  if (form.kind === "old-workbook") return refuse(unreadable("V01/old-workbook"));
  if (form.kind === "other-spreadsheet") return refuse(unreadable("V01/other-spreadsheet", { form: form.name }));
  if (form.kind === "json") {
    const json = readJson(bytes);
    return "answers" in json ? answered(json) : { kind: "unreadable", findings: json };
  }
  if (form.kind === "text") {
    const template = readTemplateText(bytes, form.mark, limits);
    if (template !== null) return answered(template);
    if (profiles.length === 0) return refuse(unreadable("V01/no-profile"));
    const { candidates, findings, notices } = textCandidates(bytes, form.mark, profiles, {
      limits,
      records: input.records,
    });
    return choose(candidates, findings, year, notices);
  }
  return readSheets(input, limits);
};
