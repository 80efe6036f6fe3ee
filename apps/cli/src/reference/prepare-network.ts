import { isOutsideBody, parseNetwork } from "@coop-census/census";
import { saveNetwork } from "@coop-census/store";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readTable } from "./read-table.ts";
import { refuseMistakes } from "./refuse-mistakes.ts";
import { sayPartsBeside } from "./say-parts-beside.ts";

/** A roster: bodies, countries, organisations and affiliations. */
export const prepareNetwork = async ({ bytes, name }: KeptTable): Promise<PreparedImport> => {
  const network = refuseMistakes(parseNetwork(readTable(bytes, name)), name);
  const { bodies, countries, organisations, affiliations, perimeters = [] } = network;
  const outside = bodies.filter(({ id }) => isOutsideBody(network, id)).length;
  return {
    kind: "network",
    summary: [
      `${bodies.length} bodies${outside === 0 ? "" : ` (${outside} outside the network, never rolled up)`}`,
      `${countries.length} countries`,
      `${organisations.length} organisations`,
      `${affiliations.length} affiliations`,
      ...(perimeters.length === 0 ? [] : [`${perimeters.length} enterprises of groups`]),
    ].join(", "),
    warnings: sayPartsBeside(network),
    save: (tx, importId) => saveNetwork(tx, importId, network),
  };
};
