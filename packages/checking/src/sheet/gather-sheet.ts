import type { FrozenYear } from "@coop-census/census";
import { Refusal, type SheetAnswer, type Shelf } from "@coop-census/contracts";
import { editionFolder } from "@coop-census/reporting";
import { basisOfEdition, type Db, editionById, sheetsOf } from "@coop-census/store";
import { makeEditionFiles } from "../public-edition/edition-files.ts";
import { countedLines } from "./counted-lines.ts";
import { estimatedLines } from "./estimated-lines.ts";
import { sayAskedSheet } from "./say-asked-sheet.ts";
import { takenLines } from "./taken-lines.ts";

const readText = async (shelf: Shelf, folder: string, path: string): Promise<string> => {
  const found = await shelf.find(folder, path);
  const chunks: Uint8Array[] = [];
  if (found !== null) for await (const chunk of found.read()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

const findAsked = async (db: Db, id: string, organisation: string) => {
  const edition = id.includes("\u0000") ? null : await editionById(db, id);
  const sheets = edition === null ? [] : await sheetsOf(db, id);
  const sheet = sheets.find((one) => one.organisation === organisation);
  if (edition !== null && edition.manifestSha256 !== null && sheet !== undefined) {
    return { ...edition, manifestSha256: edition.manifestSha256, sheet };
  }
  throw new Refusal(
    "sheet/unknown",
    `There is no sheet of ${organisation} in edition ${id}.`,
    "A sheet is there from the review of an edition on, for its reporters and for members that gave nothing.",
  );
};

const inputsOf = async (db: Db, id: string): Promise<FrozenYear> => {
  const basis = await basisOfEdition(db, id);
  if (basis !== null) return basis.inputs;
  throw new Refusal(
    "sheet/not-kept",
    `What ${id} followed from was not kept when it was frozen.`,
    "Ask for the sheet of a later edition.",
  );
};

/**
 * The sheet of one reporter in an edition: its own values, and of others only what the edition publishes. A Refusal
 * "sheet/unknown" unless it was asked for, that is from the review on; who may see it is the caller's to check.
 */
export const gatherSheet = async (
  { db, shelf }: { readonly db: Db; readonly shelf: Shelf },
  asked: { readonly edition: string; readonly organisation: string },
): Promise<SheetAnswer> => {
  const { edition: id, organisation } = asked;
  const { year, state, manifestSha256, sheet } = await findAsked(db, id, organisation);
  const inputs = await inputsOf(db, id);
  const cells = await makeEditionFiles({ db, shelf }).cells({ id, manifestSha256 });
  const own = inputs.network.organisations.find((one) => one.id === organisation);
  const taken = inputs.returns.find((one) => one.organisation === organisation);
  const estimates = await readText(shelf, editionFolder(id, manifestSha256), "estimates.csv");
  return {
    edition: id,
    year,
    state,
    manifestSha256,
    organisation,
    name: own?.name ?? organisation,
    country: own?.country ?? "",
    sheet: sayAskedSheet(sheet),
    taken: taken === undefined ? null : takenLines(taken),
    counted: [...countedLines(inputs, organisation, cells)],
    estimated: estimates === "" ? [] : estimatedLines(estimates, organisation),
  };
};
