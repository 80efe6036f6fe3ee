import { parseRates } from "@coop-census/census";
import { saveRates } from "@coop-census/store";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readTable } from "./read-table.ts";
import { refuseMistakes } from "./refuse-mistakes.ts";

/** Exchange rates and purchasing powers; a blank rate is kept as unknown: it blocks conversion, not storage. */
export const prepareRates = async ({ bytes, name }: KeptTable): Promise<PreparedImport> => {
  const rates = refuseMistakes(parseRates(readTable(bytes, name)), name);
  const unknown = rates.filter(({ units }) => units === null).length;
  return {
    kind: "rates",
    summary: `${rates.length - unknown} exchange rates, and ${unknown} currencies and years without one`,
    save: (tx, importId) => saveRates(tx, importId, rates),
  };
};
