const fillWith =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);

const texts: Readonly<Record<string, (length: number) => string>> = {
  digits: fillWith("1"),
  points: fillWith("1."),
  groups: fillWith("1 000 "),
  "a blank in the middle": (length) => `1${fillWith(" ")(length)}x`,
  "a blank behind a colon": (length) => `Format:${fillWith(" ")(length)}x`,
  colons: fillWith("1:"),
  powers: fillWith("億万"),
  letters: fillWith("a"),
  "words for formats": fillWith("数"),
  years: fillWith("2021 "),
  telephones: fillWith("tel 1 "),
  brackets: fillWith("(a"),
};

const places: Readonly<Record<string, (text: string) => string>> = {
  "above the table": (text) => `${text}\nTipo;Numero cooperative;Addetti\nCooperative sociali;12;55\n`,
  "in a header": (text) => `Tipo;Numero cooperative ${text};Addetti\nCooperative sociali;12;55\n`,
  "in a label": (text) => `Tipo;Numero cooperative;Addetti\n${text};12;55\nCooperative sociali;12;55\n`,
  "in a figure": (text) => `Tipo;Numero cooperative;Addetti\nCooperative sociali;${text};55\n`,
};

/** Files with one text of a given number of characters, such as a pattern of ours could be slow on. */
export const pathologicalTexts: readonly {
  readonly name: string;
  readonly ofLength: (length: number) => string;
}[] = Object.entries(texts).flatMap(([text, fill]) =>
  Object.entries(places).map(([place, file]) => ({
    name: `${text} ${place}`,
    ofLength: (length: number) => file(fill(length)),
  })),
);
