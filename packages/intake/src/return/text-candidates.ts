import type { Finding } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import type { Delimiter } from "../csv/each-csv-record.ts";
import { readCsv } from "../csv/read-csv.ts";
import type { Notice } from "../notice/notice.ts";
import { findTable } from "../orientation/find-table.ts";
import type { Limits } from "../table/limits.ts";
import { makeCellFinder } from "../table/merged-text.ts";
import { type DecodedText, decodeText } from "../text/decode-text.ts";
import { textNotices } from "../text/text-notices.ts";
import type { Candidate } from "./candidate.ts";

type Mark = "utf-8" | "utf-16le" | "utf-16be" | null;

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];

interface Bounds {
  readonly limits: Limits;
  /** As many of the first records as are read; all where it is not said. */
  readonly records: number | undefined;
}

const readAs = (
  { text, encoding }: DecodedText,
  delimiter: Delimiter,
  profile: Profile,
  { limits, records }: Bounds,
): Candidate | Finding => {
  const table = readCsv(text, delimiter, limits, records);
  if (!table.ok) return table.finding;
  return {
    ...findTable(table.value, makeCellFinder(table.value), profile),
    profile,
    rivalSheets: [],
    extraSheets: [],
    hiddenSheets: [],
    encoding,
    delimiter,
    hasFormOfProfile: profile.form.format === "csv" && delimiter === profile.form.delimiter,
  };
};

const isFinding = (result: Candidate | Finding): result is Finding => "rule" in result;

/** Reads with the profile's delimiter, and with another only where that one alone shows the header. */
const readWith = (profile: Profile, text: DecodedText, bounds: Bounds): Candidate | Finding => {
  const remembered = profile.form.delimiter ?? ";";
  const first = readAs(text, remembered, profile, bounds);
  if (!isFinding(first) && first.search.header !== null) return first;
  const others = delimiters.filter((delimiter) => delimiter !== remembered);
  for (const delimiter of others) {
    const other = readAs(text, delimiter, profile, bounds);
    if (!isFinding(other) && other.search.header !== null) return other;
  }
  return first;
};

/** One way to read the text a profile, and what stopped the profiles that cannot. */
export const textCandidates = (
  bytes: Uint8Array,
  mark: Mark,
  profiles: readonly Profile[],
  bounds: Bounds,
): {
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
} => {
  const candidates: Candidate[] = [];
  const findings: Finding[] = [];
  let first: string | null = null;
  for (const profile of profiles) {
    const text = decodeText(bytes, mark, profile.form.encoding);
    if (text.ok) first ??= text.value.text;
    const result = text.ok ? readWith(profile, text.value, bounds) : text.finding;
    if (isFinding(result)) findings.push(result);
    else candidates.push(result);
  }
  return { candidates, findings, notices: first === null ? [] : textNotices(first) };
};
