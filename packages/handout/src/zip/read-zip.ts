/** An entry of an archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const endSignature = 0x06054b50;

const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new RangeError("The archive has no directory.");
};

const readEntry = (bytes: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (bytes.readUInt32LE(at) !== 0x02014b50) throw new RangeError("The directory of the archive is damaged.");
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const packedSize = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  if (nameLength === undefined || extraLength === undefined || commentLength === undefined) throw new RangeError();
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new RangeError("An entry is packed in another way.");
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (bytes.readUInt32LE(local) !== 0x04034b50 || start + packedSize > bytes.length) {
    throw new RangeError("An entry of the archive is damaged.");
  }
  return {
    entry: {
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method,
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      packed: bytes.subarray(start, start + packedSize),
    },
    next: at + 46 + nameLength + extraLength + commentLength,
  };
};

/**
 * The entries of an archive that has been read as a workbook before, still packed, in the order of its directory; a
 * RangeError where it is damaged, encrypted or larger than 4 GB, or its entries overlap.
 */
export const readZip = (input: Uint8Array): readonly ZipEntry[] => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const end = findEnd(bytes);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let packed = 0;
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const { entry, next } = readEntry(bytes, at);
    entries.push(entry);
    packed += entry.packed.length;
    // Many entries of the same bytes would be written as often.
    if (packed > bytes.length) throw new RangeError("Entries of the archive overlap.");
    at = next;
  }
  return entries;
};
