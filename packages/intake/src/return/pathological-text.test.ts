import { expect, test } from "vitest";
import { readReturn } from "./read-return.ts";

const short = 3_000;
const long = 30_000;

const textsOf = (length: number) => {
  const fill = (part: string): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);
  return {
    digits: fill("1"),
    points: fill("1."),
    groups: fill("1 000 "),
    "a blank in the middle": `1${fill(" ")}x`,
    "a blank behind a colon": `Format:${fill(" ")}x`,
    colons: fill("1:"),
    powers: fill("億万"),
    letters: fill("a"),
    "words for formats": fill("数"),
    years: fill("2021 "),
    telephones: fill("tel 1 "),
    brackets: fill("(a"),
  };
};

const places = {
  "above the table": (text: string) => `${text}\nTipo;Numero cooperative;Addetti\nCooperative sociali;12;55\n`,
  "in a header": (text: string) => `Tipo;Numero cooperative ${text};Addetti\nCooperative sociali;12;55\n`,
  "in a label": (text: string) => `Tipo;Numero cooperative;Addetti\n${text};12;55\nCooperative sociali;12;55\n`,
  "in a figure": (text: string) => `Tipo;Numero cooperative;Addetti\nCooperative sociali;${text};55\n`,
};

const read = async (file: string): Promise<number> => {
  const begun = process.threadCpuUsage();
  await readReturn({
    bytes: Buffer.from(file),
    fileName: "long.csv",
    profiles: [],
    year: 2021,
    organisation: "it-x",
    country: "IT",
  });
  const { user, system } = process.threadCpuUsage(begun);
  return user + system;
};

/** Microseconds of work, below which a measure says more of the machine than of the text. */
const least = 60_000;
/** Ten times the length is ten times the work; with its square it is a hundred times. */
const most = 25;

const [shorts, longs] = [textsOf(short), textsOf(long)];

test.each(
  Object.entries(longs).flatMap(([of, text]) =>
    Object.entries(places).map(
      ([where, place]) =>
        [of, where, place(Object.entries(shorts).find(([name]) => name === of)?.[1] ?? ""), place(text)] as const,
    ),
  ),
)("the work for a text of %s %s grows with its length, not faster", async (_of, _where, shorter, longer) => {
  await read(shorter);
  const work = Math.max(least, await read(shorter));
  expect((await read(longer)) / work).toBeLessThan(most);
});
