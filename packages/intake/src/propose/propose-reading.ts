import type { Finding, Return } from "@coop-census/census";
import type { Choice, Profile, Proposal } from "@coop-census/contracts";
import { unreadable } from "../finding/unreadable.ts";
import type { ReadForm } from "../return/read-result.ts";
import { defaultLimits, type Limits } from "../table/limits.ts";
import { compareLayouts } from "./compare-layouts.ts";
import { doubtProposal } from "./doubt-proposal.ts";
import { limitWords } from "./limit-words.ts";
import { makeChoice } from "./make-choice.ts";
import { type Memory, nearestMemory } from "./memory.ts";
import { profileOfChoices } from "./profile-of-choices.ts";
import { proposeColumns } from "./propose-columns.ts";
import { proposeDates } from "./propose-dates.ts";
import { proposeDefaults } from "./propose-defaults.ts";
import { proposeIndicators } from "./propose-indicators.ts";
import { proposeKind } from "./propose-kind.ts";
import { proposeMoney } from "./propose-money.ts";
import { proposeNumbers } from "./propose-numbers.ts";
import { proposeTerms } from "./propose-terms.ts";
import { proposeWords } from "./propose-words.ts";
import { readAsProposed } from "./read-as-proposed.ts";
import { searchFile } from "./search-file.ts";
import type { UnknownTable } from "./unknown-table.ts";

export interface ProposeInput {
  readonly bytes: Uint8Array;
  /** As the sender named it; only shown, never believed. */
  readonly fileName: string;
  /** The year of the round it was sent for. */
  readonly year: number;
  /** The organisation that sent it, with its country (ISO 3166-1) where that is known. */
  readonly organisation: string;
  readonly country?: string | null;
  /** The currency of its money, where it is known and the file does not say it. */
  readonly currency?: string | null;
  /** The layouts of the organisation that were confirmed before. */
  readonly profiles: readonly Profile[];
  readonly limits?: Partial<Limits>;
}

export type ProposedReading =
  | {
      readonly kind: "proposed";
      readonly proposal: Proposal;
      /** What would be read if every choice were confirmed as it stands; of a register the first rows. */
      readonly return: Return;
      readonly form: ReadForm;
    }
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] };

/** Of a register a person looks at the first rows; all are read once it is confirmed. */
const shownRows = 100;

/** More than the rows that are shown, for those that are blank or repeat the header. */
const mostShown = 2 * shownRows;

const languageChoice = ({ header }: UnknownTable): Choice => {
  const known = header.columns.filter(({ match }) => match?.certainty === "proved").length;
  const params = { known: String(known), columns: String(header.columns.length) };
  const { language } = header.words.vocabulary;
  return makeChoice("language", language, known > 1 ? "proved" : "likely", { code: "words", params });
};

const orientationChoice = ({ orientation }: UnknownTable): Choice => {
  if (orientation === "long") return makeChoice("orientation", "long", "proved", { code: "values" });
  return orientation === "turned"
    ? makeChoice("orientation", "turned", "likely", { code: "rows" })
    : makeChoice("orientation", "wide", "proved", { code: "header" });
};

const choicesOf = (table: UnknownTable, memory: Memory | null, input: ProposeInput): readonly Choice[] => {
  const { year, organisation } = input;
  const place = { year, organisation, country: input.country ?? null, currency: input.currency ?? null };
  const columns = limitWords(table, proposeColumns(table, year, memory));
  const words = proposeWords(table, columns, memory, place);
  const inFile = proposeIndicators(table, columns);
  const defaults = proposeDefaults(table, columns, memory, place);
  return [
    proposeKind(columns),
    ...table.choices,
    orientationChoice(table),
    languageChoice(table),
    proposeNumbers(table, columns, memory),
    proposeDates(table, columns, memory),
    ...inFile.columns,
    ...inFile.words,
    ...words,
    ...defaults,
    ...proposeTerms([...words, ...defaults], memory),
    ...proposeMoney(table, columns, memory, place),
  ];
};

const baseOf = (table: UnknownTable, { organisation, year }: ProposeInput): Profile => ({
  organisation,
  kind: "summary",
  years: [year],
  form: {
    ...table.form,
    decimal: null,
    thousands: null,
    headerRow: table.header.bottom,
    dateStyle: "iso",
    language: table.header.words.vocabulary.language,
    orientation: table.orientation,
  },
  columns: [],
  labels: [],
  defaults: {},
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: false },
});

const refuse = (finding: Finding): ProposedReading => ({ kind: "unreadable", findings: [finding] });

/**
 * Reads a file that no profile knows by the words of the field and proposes the layout, each choice with its reason.
 * What is uncertain is asked, never guessed; the same bytes and profiles always give the same proposal.
 */
export const proposeReading = async (input: ProposeInput): Promise<ProposedReading> => {
  // The caller's bound on rows is for tables of totals; a register may have as many as a sheet holds.
  const limits = { ...defaultLimits, ...input.limits, rows: defaultLimits.rows };
  const found = await searchFile(input.bytes, limits);
  if (!found.ok) return refuse(found.finding);
  const { table, whatItHolds } = found.value;
  if (table === null) return refuse(whatItHolds());
  const memory = nearestMemory(table, input.profiles);
  const choices = choicesOf(table, memory, input);
  const doubt = memory === null ? doubtProposal(table, choices, whatItHolds) : null;
  if (doubt !== null) return refuse(doubt);
  const made = profileOfChoices(baseOf(table, input), choices);
  if (!made.ok) return refuse(unreadable("V01/unfit-layout", { where: made.where, reason: made.message }));
  const { bytes, fileName, year } = input;
  const isRegister = made.profile.kind === "register";
  const bounds = isRegister ? { records: table.header.bottom + mostShown } : {};
  const read = await readAsProposed({ bytes, fileName, year, ...bounds }, made.profile, limits);
  if (!read.ok) return refuse(read.finding);
  const columns = choices.filter(({ about }) => about === "column");
  const changes = memory === null ? [] : compareLayouts(memory.profile, made.profile, columns);
  const proposal = { profile: made.profile, choices: [...choices], changes: [...changes] };
  const { return: ret, form } = read.value;
  const records = isRegister ? ret.records.slice(0, shownRows) : ret.records;
  return { kind: "proposed", proposal, return: { ...ret, records }, form };
};
