import { inflateRawSync } from "node:zlib";
import { editZip } from "../zip/edit-zip.ts";
import { readZip, type ZipEntry } from "../zip/read-zip.ts";

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

/** What all parts that are read may inflate to: more is no return, whatever the archive says of itself. */
const mostInflated = 256 * 1024 * 1024;

/** Opens a workbook, read before or refused; a RangeError where its archive is damaged or made to burst. */
export const openPackage = (bytes: Uint8Array): Package => {
  const inflated = new Map<string, number>();
  const inflate = ({ name, method, size, packed }: ZipEntry): Uint8Array => {
    const left = mostInflated - [...inflated].reduce((sum, [other, one]) => (other === name ? sum : sum + one), 0);
    if (Math.max(size, packed.length) > left) {
      throw new RangeError(`The workbook is larger than ${mostInflated} bytes when it is unpacked.`);
    }
    const raw = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    inflated.set(name, raw.length);
    return raw;
  };
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
      return new TextDecoder("utf-8", { fatal: true }).decode(inflate(entry));
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
