import { inflateRawSync } from "node:zlib";
import type { ShelfFile } from "@coop-census/contracts";
import { parquetMetadata, parquetReadObjects } from "hyparquet";

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;

/** The parts of a ZIP archive (a workbook is one), from its central directory. */
const unzipped = ({ path, bytes }: ShelfFile): readonly ShelfFile[] => {
  const data = Buffer.from(bytes);
  const parts: ShelfFile[] = [];
  for (let at = data.indexOf(Uint8Array.of(0x50, 0x4b, 1, 2)); at >= 0 && at + 46 <= data.length; ) {
    if (data.readUInt32LE(at) !== centralHeader) break;
    const [size, nameSize] = [data.readUInt32LE(at + 20), data.readUInt16LE(at + 28)];
    const start = data.readUInt32LE(at + 42);
    if (data.readUInt32LE(start) !== localHeader) throw new Error(`${path} is no archive`);
    const from = start + 30 + data.readUInt16LE(start + 26) + data.readUInt16LE(start + 28);
    const packed = data.subarray(from, from + size);
    const name = data.subarray(at + 46, at + 46 + nameSize).toString("utf8");
    parts.push({ path: `${path}/${name}`, bytes: data.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + nameSize + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return parts;
};

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));

/** What another library reads in a Parquet file: its rows, and what its metadata says of each column, least and largest values too. */
const readOut = async ({ path, bytes }: ShelfFile): Promise<readonly ShelfFile[]> => {
  const file = new Uint8Array(bytes).buffer;
  const texts = [asText(parquetMetadata(file)), asText(await parquetReadObjects({ file }))];
  return texts.map((text, index) => ({ path: `${path}/${index}`, bytes: Buffer.from(text) }));
};

/** The files of a folder, and beside them what is packed in workbooks and Parquet files. */
export const inflatedFiles = async (files: readonly ShelfFile[]): Promise<readonly ShelfFile[]> => {
  const workbooks = files.filter(({ path }) => path.endsWith(".xlsx")).flatMap(unzipped);
  const tables = await Promise.all(files.filter(({ path }) => path.endsWith(".parquet")).map(readOut));
  return [...files, ...workbooks, ...tables.flat()];
};
