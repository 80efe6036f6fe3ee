import type { Mistake, Parsed } from "../table/parsed.ts";
import { makeRowReader } from "../table/row-reader.ts";
import type { TableRow } from "../table/table-row.ts";
import { checkNetwork } from "./check-network.ts";
import type { Network } from "./network.ts";
import { makeNetworkDraft } from "./network-draft.ts";
import { readBody, readCountry, readEnterprise, readGroup, readMember, readOrganisation } from "./read-network-row.ts";
import { uniteParts } from "./unite-parts.ts";

const readers = {
  BODY: readBody,
  COUNTRY: readCountry,
  ORGANISATION: readOrganisation,
  MEMBER: readMember,
  GROUP: readGroup,
  ENTERPRISE: readEnterprise,
} as const;

const records = ["BODY", "COUNTRY", "ORGANISATION", "MEMBER", "GROUP", "ENTERPRISE"] as const;

/** Reads the rows of a roster file (records BODY, COUNTRY, ORGANISATION, MEMBER, GROUP, ENTERPRISE in any order); answers the network or every mistake. */
export const parseNetwork = (rows: readonly TableRow[]): Parsed<Network> => {
  const mistakes: Mistake[] = [];
  const draft = makeNetworkDraft();
  for (const row of rows) {
    const reader = makeRowReader(row, mistakes);
    const record = reader.oneOf("record", records);
    if (record !== null) readers[record](row.line, reader, draft);
  }
  if (rows.length === 0) mistakes.push({ line: 1, column: null, message: "the roster has no row below its header" });
  mistakes.push(...checkNetwork(draft));
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.toSorted((a, b) => a.line - b.line) };
  const partsOf = uniteParts(draft.partsOf.map(({ entry }) => entry));
  const perimeters = draft.perimeters.map(({ entry }) => entry);
  return {
    ok: true,
    value: {
      bodies: draft.bodies.map(({ entry }) => entry),
      countries: draft.countries.map(({ entry }) => entry),
      organisations: [...draft.organisations.values()].map(({ entry }) => entry),
      affiliations: draft.affiliations.map(({ entry }) => entry),
      ...(partsOf.length === 0 ? {} : { partsOf }),
      ...(perimeters.length === 0 ? {} : { perimeters }),
    },
  };
};
