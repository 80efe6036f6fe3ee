import { parseOverlaps } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type Db, networkInForce, saveOverlaps } from "@coop-census/store";
import type { KeptTable } from "./keep-files.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { readTable } from "./read-table.ts";
import { refuseMistakes } from "./refuse-mistakes.ts";

/** Who counts the same enterprises as whom. */
export const prepareOverlaps = async ({ bytes, name }: KeptTable, db: Db): Promise<PreparedImport> => {
  const roster = await networkInForce(db);
  if (roster === null) {
    throw new Refusal(
      "import/no-roster",
      "Overlaps are between organisations of the roster, and there is none yet.",
      "Import the roster first: census network import FILE",
    );
  }
  const overlaps = refuseMistakes(parseOverlaps(readTable(bytes, name), roster.network), name);
  const declared = overlaps.filter(({ kind }) => kind === "declared").length;
  return {
    kind: "overlaps",
    summary: `${overlaps.length} overlaps, ${declared} of them declared with an amount to remove`,
    save: (tx, importId) => saveOverlaps(tx, importId, overlaps),
  };
};
