import { parseNetwork } from "@coop-census/census";
import { saveNetwork } from "@coop-census/store";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readTable } from "./read-table.ts";
import { refuseMistakes } from "./refuse-mistakes.ts";

/** A roster: bodies, countries, organisations and affiliations. */
export const prepareNetwork = async ({ bytes, name }: KeptTable): Promise<PreparedImport> => {
  const network = refuseMistakes(parseNetwork(readTable(bytes, name)), name);
  const { bodies, countries, organisations, affiliations } = network;
  return {
    kind: "network",
    summary: `${bodies.length} bodies, ${countries.length} countries, ${organisations.length} organisations, ${affiliations.length} affiliations`,
    save: (tx, importId) => saveNetwork(tx, importId, network),
  };
};
