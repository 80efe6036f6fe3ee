import { crc32, deflateRawSync } from "node:zlib";
import type { ZipEntry } from "./read-zip.ts";

// 1 January 1980, the first day that an archive knows: it tells nobody anything.
const day = 33;

const utf8Names = 0x0800;

interface Packed extends ZipEntry {
  readonly flags: number;
}

const pack = (name: string, bytes: Uint8Array): Packed => ({
  name,
  method: 8,
  crc: crc32(bytes),
  size: bytes.length,
  packed: deflateRawSync(bytes),
  flags: utf8Names,
});

const headerOf = (entry: Packed, name: Buffer): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(day, 8);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.packed.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const number = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};

/**
 * An archive with some entries replaced or added at its end; the others keep their bytes as they were packed. The same
 * input always gives the same bytes.
 */
export const editZip = (entries: readonly ZipEntry[], changes: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const known = new Set(entries.map(({ name }) => name));
  const written: readonly Packed[] = [
    ...entries.map((entry) => {
      const changed = changes.get(entry.name);
      return changed === undefined ? { ...entry, flags: utf8Names } : pack(entry.name, changed);
    }),
    ...[...changes].filter(([name]) => !known.has(name)).map(([name, bytes]) => pack(name, bytes)),
  ];
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of written) {
    const name = Buffer.from(entry.name, "utf8");
    const header = headerOf(entry, name);
    const local = [number(0x04034b50), header, name, entry.packed];
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([number(0x02014b50), Buffer.from([20, 0]), header, rest, name]));
    bodies.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(written.length, 4);
  end.writeUInt16LE(written.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, number(0x06054b50), end]);
};
