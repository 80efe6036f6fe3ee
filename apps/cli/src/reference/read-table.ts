import type { TableRow } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { readCsvRecords } from "@coop-census/intake";

/**
 * Reads an imported table: CSV in UTF-8 with a header line; every row with the line that an editor shows. A file that is
 * no such table is one Refusal with all that is wrong in it.
 */
export const readTable = (bytes: Uint8Array, name: string): readonly TableRow[] => {
  const { records, mistakes } = readCsvRecords({ name, bytes }, []);
  if (mistakes.length === 0) return records.map(({ line, cells }) => ({ line, fields: cells }));
  throw new Refusal(
    "import/not-a-table",
    `${name} could not be read as a table (${mistakes.length} ${mistakes.length === 1 ? "mistake" : "mistakes"}); nothing of it was imported.`,
    "Mend these lines, or export the table as CSV in UTF-8 again, and import the file.",
    mistakes,
  );
};
