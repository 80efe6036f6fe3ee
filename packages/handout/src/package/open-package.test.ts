import { expect, test } from "vitest";
import { editZip } from "../zip/edit-zip.ts";
import { openPackage } from "./open-package.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const archive = (...parts: readonly (readonly [string, string])[]): Buffer =>
  Buffer.from(editZip([], new Map(parts.map(([name, text]) => [name, encode(text)]))));

const entries = (bytes: Buffer): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < bytes.length - 4; at += 1) if (bytes.readUInt32LE(at) === 0x02014b50) found.push(at);
  return found;
};

/** The archive with another number in the directory, for the nth entry. */
const lying = (bytes: Buffer, nth: number, field: number, value: number): Buffer => {
  const at = entries(bytes)[nth] ?? 0;
  bytes.writeUInt32LE(value, at + field);
  return bytes;
};

const unpackedSize = 24;
const place = 42;

test("a part that says it is larger than any return is not unpacked", () => {
  const workbook = openPackage(lying(archive(["xl/workbook.xml", "<a/>"]), 0, unpackedSize, 0xffff_fff0));
  expect(() => workbook.read("xl/workbook.xml")).toThrow("larger than 268435456 bytes");
});

test("parts that together are larger than any return are not all unpacked", () => {
  const half = 140 * 1024 * 1024;
  const bytes = archive(["a.xml", " ".repeat(half)], ["b.xml", "b"]);
  const workbook = openPackage(lying(bytes, 1, unpackedSize, half));
  for (let times = 0; times < 2; times += 1) expect(workbook.read("a.xml")).toHaveLength(half);
  expect(() => workbook.read("b.xml")).toThrow("larger than 268435456 bytes");
});

test("a part that is larger than it says is not unpacked", () => {
  const workbook = openPackage(lying(archive(["a.xml", "a".repeat(100_000)]), 0, unpackedSize, 10));
  expect(() => workbook.read("a.xml")).toThrow(RangeError);
});

test("entries of the same bytes are not written as often as they are named", () => {
  const noise = Array.from({ length: 5_000 }, (_, index) => String((index * 7_919) % 10_007)).join();
  const bytes = archive(["a.xml", noise], ["b.xml", noise], ["c.xml", noise]);
  expect(openPackage(bytes).has("b.xml")).toBe(true);
  const size = bytes.readUInt32LE((entries(bytes)[0] ?? 0) + 20);
  const few = archive(["a.xml", noise], ["b.xml", "b"], ["c.xml", "c"]);
  for (const nth of [1, 2]) {
    lying(few, nth, place, 0);
    lying(few, nth, 20, size);
  }
  // The names differ in the directory alone.
  expect(() => openPackage(few)).toThrow("overlap");
});
