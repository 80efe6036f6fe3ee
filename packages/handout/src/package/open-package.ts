import { inflateRawSync } from "node:zlib";
import { editZip } from "../zip/edit-zip.ts";
import { readZip } from "../zip/read-zip.ts";

/** The parts of a workbook by their names in the archive; what is not written stays as it was packed. */
export interface Package {
  readonly has: (name: string) => boolean;
  /** The text of a part in UTF-8; throws for a part that is not there, is larger than it says, or is no UTF-8. */
  readonly read: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  /** A name that no part has: "xl/comments", "xml" → "xl/comments7.xml". */
  readonly freeName: (stem: string, ending: string) => string;
  readonly toBytes: () => Uint8Array;
}

/** Opens a workbook that has been read before; a RangeError where its archive is damaged. */
export const openPackage = (bytes: Uint8Array): Package => {
  const entries = readZip(bytes);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const changes = new Map<string, string>();
  const trueName = (name: string): string => byName.get(name.toLowerCase())?.name ?? name;
  const has = (name: string): boolean => byName.has(name.toLowerCase()) || changes.has(name);
  return {
    has,
    read: (name) => {
      const changed = changes.get(trueName(name));
      if (changed !== undefined) return changed;
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) throw new RangeError(`The workbook has no part ${name}.`);
      const raw =
        entry.method === 0 ? entry.packed : inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
      return new TextDecoder("utf-8", { fatal: true }).decode(raw);
    },
    write: (name, text) => void changes.set(trueName(name), text),
    freeName: (stem, ending) => {
      let number = 1;
      while (has(`${stem}${number}.${ending}`)) number += 1;
      return `${stem}${number}.${ending}`;
    },
    toBytes: () =>
      editZip(entries, new Map([...changes].map(([name, text]) => [name, new TextEncoder().encode(text)]))),
  };
};
