import type { Profile } from "@coop-census/contracts";
import { type Delimiter } from "../../csv/each-csv-record.ts";
import { readCsv } from "../../csv/read-csv.ts";
import { detectForm } from "../../form/detect-form.ts";
import { findHeader } from "../../header/find-header.ts";
import type { Header } from "../../header/header.ts";
import { numberFormat } from "../../number/number-format.ts";
import { settleFormat } from "../../number/settle-format.ts";
import { readPreamble } from "../../preamble/read-preamble.ts";
import { defaultLimits } from "../../table/limits.ts";
import { makeCellFinder } from "../../table/merged-text.ts";
import type { Sheet } from "../../table/sheet.ts";
import { decodeText, type Encoding } from "../../text/decode-text.ts";
import { planRegister } from "../plan-register.ts";
import type { RegisterPlan } from "../register-plan.ts";

/** A delimited register whose layout is known from its first bytes. */
export interface OpenedRegister {
  readonly profile: Profile;
  readonly plan: RegisterPlan;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  /** How many columns the header row has. */
  readonly width: number;
}

/** What of the first bytes are whole lines. */
const wholeLines = (head: Uint8Array, isWhole: boolean): Uint8Array => {
  const end = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  // Of UTF-16 a line feed is two bytes, and only there a text has bytes of zero.
  const half = head.includes(0) ? (end + 1) % 2 : 0;
  return isWhole || end === -1 ? head : head.subarray(0, end + 1 + half);
};

interface Found extends OpenedRegister {
  readonly missing: number;
  readonly unknown: number;
}

const widthOf = (sheet: Sheet, header: Header): number => {
  const cells = sheet.rows.find(({ row }) => row === header.bottom)?.cells ?? new Map<number, unknown>();
  return Math.max(...cells.keys(), ...header.columns.map(({ column }) => column));
};

const figureTexts = (sheet: Sheet, plan: RegisterPlan): readonly string[] => {
  const columns = plan.columns.filter(({ code }) => /^(?:WRK|MBR|ENT|TURN|VAL|RES|EQU)/.test(code));
  return sheet.rows.flatMap(({ row, cells }) =>
    row <= plan.headerRow ? [] : columns.flatMap(({ column }) => cells.get(column)?.text ?? []),
  );
};

const openBy = (profile: Profile, bytes: Uint8Array, mark: Parameters<typeof decodeText>[1]): Found | null => {
  const { delimiter, encoding, decimal, thousands, language } = profile.form;
  const text = decodeText(bytes, mark, encoding);
  if (!text.ok || delimiter === null) return null;
  const sheet = readCsv(text.value.text, delimiter, defaultLimits);
  if (!sheet.ok) return null;
  const { header } = findHeader(sheet.value, makeCellFinder(sheet.value), profile);
  if (header === null) return null;
  const preamble = readPreamble(sheet.value, header.top, profile.organisation, language);
  const width = sheet.value.rows.find(({ row }) => row === header.bottom)?.width ?? 0;
  const first = planRegister(profile, header, { declared: preamble.declared, width });
  const remembered = numberFormat(decimal, thousands);
  const numbers = settleFormat(preamble.numberFormat, remembered, figureTexts(sheet.value, first));
  return {
    profile,
    plan: { ...first, numbers },
    delimiter,
    encoding: text.value.encoding,
    width: widthOf(sheet.value, header),
    missing: profile.columns.length - header.known,
    unknown: header.columns.length - header.known,
  };
};

const distance = ({ years }: Profile, year: number): number => Math.min(...years.map((one) => Math.abs(one - year)));

/**
 * Finds the layout of a register, among those of its organisation, whose header stands in the first bytes of a file; null
 * where there is none or the bytes are no delimited text. `isWhole` says that the file ends there.
 */
export const openRegister = (
  head: Uint8Array,
  {
    profiles,
    year,
    isWhole,
  }: { readonly profiles: readonly Profile[]; readonly year: number; readonly isWhole: boolean },
): OpenedRegister | null => {
  const form = detectForm(head);
  if (form.kind !== "text") return null;
  const bytes = wholeLines(head, isWhole);
  const found = profiles
    .filter((profile) => profile.kind === "register" && profile.form.format === "csv")
    .flatMap((profile) => openBy(profile, bytes, form.mark) ?? []);
  const [best] = found.toSorted(
    (a, b) =>
      a.unknown - b.unknown ||
      a.missing - b.missing ||
      distance(a.profile, year) - distance(b.profile, year) ||
      Math.max(...b.profile.years) - Math.max(...a.profile.years),
  );
  return best ?? null;
};
