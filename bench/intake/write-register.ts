import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { makeRandom, type Random } from "../../scripts/chaos/make-random.ts";
import { registerHeader, registerWords } from "./register-layout.ts";
import { sirenOf } from "./siren.ts";

/** What a generated register holds. */
export interface WrittenRegister {
  readonly rows: number;
  readonly bytes: number;
  readonly bad: number;
  /** Rows that repeat the identifier of an earlier one. */
  readonly repeated: number;
}

type Row = readonly string[];

const pick = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random.below(items.length))];

const syllables = ["ka", "ro", "mi", "te", "lu", "so", "ven", "dar", "pel", "nor", "bas", "gil", "fo", "zan", "qui"];

const nameOf = (random: Random): string => {
  const word = (): string => Array.from({ length: 3 }, () => pick(random, syllables)).join("");
  return `${word()} ${word()} ${word()}`;
};

/** A right row: words as the sender writes them, figures that agree. */
const rightRow = (random: Random, number: number): { readonly sent: Row; readonly stored: Row } => {
  const [type, typeCode] = pick(random, registerWords.types) ?? ["", ""];
  const [area, areaCode] = pick(random, registerWords.areas) ?? ["", ""];
  const activity = pick(random, registerWords.activities) ?? "";
  const members = random.between(1, 400);
  const workers = random.between(members, 900);
  const own = random.between(0, members);
  const women = random.between(0, workers);
  const turnover = workers * random.between(20_000, 90_000);
  const equity = random.between(1_000, 900_000);
  const who = [sirenOf(number), nameOf(random), String(random.between(10_000, 95_999))];
  const figures = [members, own, workers, own, workers - own, women, turnover].map(String);
  return {
    sent: [...who, type, activity, area, "31/12/2022", ...figures, `${equity},5`],
    stored: [...who, typeCode, activity, areaCode, "2022-12-31", ...figures, `${equity}.5`],
  };
};

/** The seven ways in which a row of a register is wrong. */
const spoil: readonly ((row: Row) => Row)[] = [
  (row) => row.with(0, `${row[0]?.slice(0, 8)}${(Number(row[0]?.[8]) + 1) % 10}`),
  (row) => row.with(9, "1.2.3"),
  (row) => row.with(3, "Société anonyme"),
  (row) => row.with(12, "999999"),
  (row) => row.with(11, "123456"),
  (row) => row.with(6, "31/12/1999"),
  (row) => row.slice(0, 9),
];

const pieceRows = 2_000;

/**
 * Writes a register of so many rows, 1 of 100 of them bad in seven ways and 1 of 200 repeating an identifier, and beside it its
 * right rows alone as a COPY takes them. The same seed writes the same bytes.
 */
export const writeRegister = async (
  path: string,
  cleanPath: string,
  { rows, seed }: { readonly rows: number; readonly seed: number },
): Promise<WrittenRegister> => {
  const random = makeRandom(seed);
  const file = createWriteStream(path);
  const clean = createWriteStream(cleanPath);
  let sent = `${registerHeader.map(([label]) => label).join(";")}\n`;
  let stored = "";
  let bad = 0;
  let repeated = 0;
  const write = async (): Promise<void> => {
    if (!file.write(sent)) await once(file, "drain");
    if (!clean.write(stored)) await once(clean, "drain");
    sent = "";
    stored = "";
  };
  for (let row = 0; row < rows; row += 1) {
    const isRepeat = row % 200 === 199;
    const right = rightRow(random, isRepeat ? row - 150 : row);
    const isBad = row % 100 === 50;
    if (isBad) {
      const wrong = spoil[bad % spoil.length]?.(right.sent) ?? right.sent;
      sent += `${wrong.join(";")}\n`;
      bad += 1;
    } else {
      sent += `${right.sent.join(";")}\n`;
      if (isRepeat) repeated += 1;
      stored += `${row + 2}\t${right.stored.join("\t")}\tenterprise\t1\t4\tAFF\tCOOP\t\n`;
    }
    if (row % pieceRows === 0) await write();
  }
  await write();
  file.end();
  clean.end();
  await Promise.all([finished(file), finished(clean)]);
  return { rows, bytes: file.bytesWritten, bad, repeated };
};

/** The columns of `register_row` in the order of the clean rows. */
export const cleanColumns: readonly string[] = [
  "row",
  ...registerHeader.map(([, code]) =>
    code === "GEO" ? "area" : code === "REF_DATE" ? "reference_date" : code.toLowerCase(),
  ),
  "kind",
  "enterprises",
  "activity_revision",
  "scope",
  "perimeter",
  "flags",
];
