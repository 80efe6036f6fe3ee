import type { StrictLabel } from "../text/decode-strictly.ts";

const isPaired = (label: StrictLabel): boolean => ["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5"].includes(label);

const inverted = (label: StrictLabel): ReadonlyMap<string, readonly number[]> => {
  const bytesOf = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]): void => {
    const text = new TextDecoder(label).decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && !/[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(text) && !bytesOf.has(text))
      bytesOf.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) note([byte]);
  if (!isPaired(label)) return bytesOf;
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail]);
  return bytesOf;
};

const tables = new Map<StrictLabel, ReadonlyMap<string, readonly number[]>>();

const tableOf = (label: StrictLabel): ReadonlyMap<string, readonly number[]> => {
  const table = tables.get(label) ?? inverted(label);
  tables.set(label, table);
  return table;
};

/** The text in the encoding, made by turning its decoder round; null when it has a character that the encoding lacks. */
export const encodeText = (text: string, label: StrictLabel): Uint8Array | null => {
  if (label === "utf-8") return Buffer.from(text, "utf8");
  if (label === "utf-16le") return Buffer.from(text, "utf16le");
  if (label === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const character of text) {
    const own = table.get(character);
    if (own === undefined) return null;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
};
