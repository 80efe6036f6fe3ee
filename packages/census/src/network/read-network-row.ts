import type { RowReader } from "../table/row-reader.ts";
import type { Organisation } from "./network.ts";
import type { NetworkDraft } from "./network-draft.ts";
import { leafPlaces } from "./place.ts";
import { readContacts } from "./read-contacts.ts";
import { roles } from "./role.ts";
import { isReversed, type Period } from "./validity.ts";

/** Reads one row into the draft. */
export type ReadRow = (line: number, row: RowReader, draft: NetworkDraft) => void;

const readPeriod = (row: RowReader): Period => {
  const period = { from: row.date("valid_from"), to: row.date("valid_to") };
  if (isReversed(period)) row.wrong("valid_to", `the end ${period.to} lies before the start ${period.from}`);
  return period;
};

/** An id stands in lists with spaces between, in codes of SDMX and in names of files: what none of them misreads. */
const readId = (row: RowReader): string => {
  const id = row.required("id");
  if (id !== "" && !/^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(id)) {
    row.wrong("id", `"${id}" is no id; write it with letters, digits, - and _ only, without accents or spaces`);
  }
  return id;
};

const readBodyId = (row: RowReader): string => {
  const id = readId(row);
  if (id === "main") row.wrong("id", "main is the name of the main series; give the body another id");
  return id;
};

const readCountryCode = (row: RowReader): string => {
  const country = row.required("country");
  if (country !== "" && !/^[A-Z]{2}$/.test(country)) {
    row.wrong("country", `"${country}" is no country code; write the two capital letters of ISO 3166-1`);
  }
  return country;
};

const stateOrganisation = (line: number, row: RowReader, draft: NetworkDraft, entry: Organisation): void => {
  const first = draft.organisations.get(entry.id);
  if (first === undefined) {
    draft.organisations.set(entry.id, { line, entry });
    return;
  }
  for (const field of ["name", "country", "kind"] as const) {
    if (first.entry[field] !== entry[field]) {
      row.wrong(
        field,
        `${entry.id} has ${field} "${entry[field]}" here and "${first.entry[field]}" in line ${first.line}; make them agree`,
      );
    }
  }
  if (first.entry.isGroup || entry.isGroup) {
    row.wrong(
      "record",
      `${entry.id} is a group and stands in line ${first.line} too; a group is stated once and is never a member`,
    );
  }
};

/** Notes what the row is inside of; several ids stand with spaces between them. */
const statePartOf = (line: number, row: RowReader, draft: NetworkDraft, part: string, period: Period): void => {
  const wholes = row
    .text("part_of")
    .split(/\s+/)
    .filter((whole) => whole !== "");
  for (const whole of new Set(wholes)) draft.partsOf.push({ line, entry: { part, whole, ...period } });
};

export const readBody: ReadRow = (line, row, draft) => {
  const parent = row.text("parent_body");
  const contacts = readContacts(row);
  const entry = {
    id: readBodyId(row),
    name: row.required("name"),
    parent: parent === "" ? null : parent,
    ...readPeriod(row),
    ...(contacts === null ? {} : { contacts }),
  };
  draft.bodies.push({ line, entry });
  statePartOf(line, row, draft, entry.id, { from: entry.from, to: entry.to });
};

export const readCountry: ReadRow = (line, row, draft) => {
  const country = readCountryCode(row);
  const place = row.oneOf("sub_region", leafPlaces);
  const entry = { country, name: row.required("name"), ...readPeriod(row) };
  if (place !== null) draft.countries.push({ line, entry: { ...entry, place } });
};

export const readMember: ReadRow = (line, row, draft) => {
  const organisation = readId(row);
  const country = readCountryCode(row);
  stateOrganisation(line, row, draft, {
    id: organisation,
    name: row.required("name"),
    country,
    kind: row.required("kind"),
    isGroup: false,
  });
  const role = row.oneOf("role", roles);
  const certainty = row.oneOf("certainty", ["stated", "inferred", "to_confirm"]);
  const inRoster = row.oneOf("in_roster", ["yes", "no"]);
  const period = readPeriod(row);
  const affiliation = { organisation, body: row.required("body"), ...period };
  statePartOf(line, row, draft, organisation, period);
  const place = row.text("sub_region");
  if (place !== "") draft.repeatedPlaces.push({ line, country, place });
  if (role === null || certainty === null || inRoster === null) return;
  draft.affiliations.push({ line, entry: { ...affiliation, role, certainty, inRoster: inRoster === "yes" } });
};

const refuseMembership = (row: RowReader, what: string): void => {
  for (const column of ["role", "body"]) {
    const value = row.text(column);
    if (value !== "") row.wrong(column, `${what} is never a member, but has ${column} "${value}"; leave it blank`);
  }
  if (row.text("in_roster") === "yes") row.wrong("in_roster", `${what} is never a known member; write no`);
};

export const readOrganisation: ReadRow = (line, row, draft) => {
  refuseMembership(row, "an organisation of a row ORGANISATION");
  const id = readId(row);
  stateOrganisation(line, row, draft, {
    id,
    name: row.required("name"),
    country: readCountryCode(row),
    kind: row.required("kind"),
    isGroup: false,
  });
  statePartOf(line, row, draft, id, readPeriod(row));
};

export const readEnterprise: ReadRow = (line, row, draft) => {
  refuseMembership(row, "an enterprise of a group");
  const [group, enterprise, country] = [row.required("id"), row.required("name"), readCountryCode(row)];
  draft.perimeters.push({ line, entry: { group, enterprise, country, ...readPeriod(row) } });
};

export const readGroup: ReadRow = (line, row, draft) => {
  refuseMembership(row, "a group");
  stateOrganisation(line, row, draft, {
    id: readId(row),
    name: row.required("name"),
    country: readCountryCode(row),
    kind: row.required("kind"),
    isGroup: true,
  });
};
