import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the headers claim instead of the truth. */
  readonly claimedSize?: number;
  readonly flags?: number;
  /** The deflated bytes, where they are made without the bytes themselves. */
  readonly packed?: Buffer;
}

const header = (signature: number, entry: ZipEntry, packed: Buffer): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(entry.bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(entry.claimedSize ?? entry.bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, fields]);
};

/** Writes a zip archive for tests, also one that claims what is not so. */
export const zipArchive = (entries: readonly ZipEntry[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.packed ?? deflateRawSync(entry.bytes);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([header(0x04034b50, entry, packed), name, packed]);
    const central = header(0x02014b50, entry, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    directory.push(Buffer.concat([central.subarray(0, 4), version, central.subarray(4), rest, name]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
};
