import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { registerHeader } from "./register-layout.ts";
import { sirenOf } from "./siren.ts";

const right = (number: number): readonly string[] =>
  [sirenOf(number), `Atelier ${number}`, "", "Coopérative de travail", "C", "Région ARA", "31/12/2022"].concat([
    "100",
    "10",
    "30",
    "10",
    "20",
    "15",
    "900000",
    "1000",
  ]);

/** Twelve ways to be wrong, each of one cause: a column and what is wrong below it. */
const causes: readonly ((row: readonly string[], number: number) => readonly string[])[] = [
  (row) => row.with(7, "1.2.3"),
  (row) => row.with(8, "dix"),
  (row) => row.with(9, "30 pers."),
  (row) => row.with(10, "1,2,3").with(11, "30"),
  (row) => row.with(11, "vingt"),
  (row) => row.with(12, "15%"),
  (row) => row.with(13, "k€ 900"),
  (row) => row.with(14, "1.000.00"),
  (row) => row.with(6, "hier"),
  (row) => row.with(6, "31/12/1999"),
  (row) => row.with(5, "Région inconnue"),
  (row) => row.with(0, `${row[0]?.slice(0, 8)}${(Number(row[0]?.[8]) + 1) % 10}`),
];

/** Writes a register whose rows are all bad, the causes in turn, and answers with how many causes it planted. */
export const writeCauses = async (path: string, rows: number): Promise<number> => {
  const file = createWriteStream(path);
  file.write(`${registerHeader.map(([label]) => label).join(";")}\n`);
  for (let row = 0; row < rows; row += 1) {
    const spoilt = causes[row % causes.length]?.(right(row), row) ?? [];
    if (!file.write(`${spoilt.join(";")}\n`)) await once(file, "drain");
  }
  file.end();
  await finished(file);
  return causes.length;
};
