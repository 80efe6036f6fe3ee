import Papa from "papaparse";

const windows1252 = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte] as const,
  ),
);

/** Encodes text as a manifest names the encoding; throws where a character has no byte. */
export const encodeText = (text: string, encoding: string): Buffer => {
  if (encoding === "utf-8-sig") return Buffer.from(`\ufeff${text}`);
  if (encoding === "utf-16") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding !== "cp1252") return Buffer.from(text);
  return Buffer.from(
    Array.from(text, (character) => {
      const byte = windows1252.get(character);
      if (byte === undefined) throw new RangeError(`no byte for ${character}`);
      return byte;
    }),
  );
};

/** Writes delimited text for tests. */
export const writeCsv = (
  rows: readonly (readonly string[])[],
  form: { readonly delimiter: string; readonly newline: string; readonly quotes: boolean },
): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    form,
  ) + form.newline;
