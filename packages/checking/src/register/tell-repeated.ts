import { type CellAddress, lookAlikeFinding, lookAlikes, repeatedIdFindings, repeatedIds } from "@coop-census/census";
import type { RegisterBytes, RegisterPlan } from "@coop-census/intake";
import { namesakeRows, type OpenLoad, repeatedRows } from "@coop-census/store";
import type { FindingWriter } from "./finding-writer.ts";
import { likelyTwins } from "./likely-twins.ts";

type Column = Omit<CellAddress, "row">;

interface Told {
  readonly findings: FindingWriter;
  readonly reader: Pick<RegisterBytes, "sums" | "suspected">;
}

const tellIdentifiers = async (
  load: OpenLoad,
  columns: readonly string[],
  { findings, reader }: Told,
  column: Column,
): Promise<void> => {
  const { identifiers } = reader.suspected();
  if (identifiers?.length === 0) return;
  // What the findings of single rows keep out is asked for there.
  await findings.flush();
  await load.endFindings();
  const sums = reader.sums();
  for await (const rows of repeatedRows(load.session, { id: load.id, columns }, identifiers)) {
    findings.add(repeatedIds(rows.map(({ row }) => row)).flatMap((one) => repeatedIdFindings(one, column)));
    for (const { row, keptOut } of rows) sums.takeBack(row, (indicator) => keptOut.has(indicator));
    await findings.flushSome();
  }
};

const tellNamesakes = async (load: OpenLoad, { findings, reader }: Told, column: Column): Promise<void> => {
  const suspected = reader.suspected();
  if (suspected.postcodes?.length === 0) return;
  for await (const rows of namesakeRows(load.session, load.id, suspected)) {
    const byRow = new Map(rows.map((row) => [row.row, row]));
    for (const pair of lookAlikes(likelyTwins(rows))) {
      const second = byRow.get(pair.second);
      if (second !== undefined) findings.add([lookAlikeFinding(pair, second, column)]);
    }
    await findings.flushSome();
  }
};

/** Tells what several rows of a load together say (V22), and takes what it holds back from the sums. */
export const tellRepeated = async (
  load: OpenLoad,
  { plan, columns }: { readonly plan: RegisterPlan; readonly columns: readonly string[] },
  told: Told,
): Promise<void> => {
  const columnOf = (code: string): Column | null => {
    const found = plan.columns.find((column) => column.code === code);
    return found === undefined ? null : { sheet: plan.sheet, column: found.column, header: found.label };
  };
  const [id, name, postcode] = ["NATIONAL_ID", "NAME", "POSTCODE"].map(columnOf);
  if (id) await tellIdentifiers(load, columns, told, id);
  if (name && postcode) await tellNamesakes(load, told, name);
};
