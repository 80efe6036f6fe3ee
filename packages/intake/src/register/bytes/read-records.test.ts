import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachCsvRecord } from "../../csv/each-csv-record.ts";
import { readRecords } from "./read-records.ts";

const text = (bytes: Buffer, from = 0, to = bytes.length): string =>
  bytes.toString("utf8", from, to).replaceAll('""', '"').replaceAll(/\r\n?/g, "\n");

interface Seen {
  readonly row: number;
  readonly line: number;
  readonly fields: readonly string[];
  readonly isBroken: boolean;
}

/** All records of the text, which is cut into chunks after every `size` bytes. */
const read = (csv: string, size: number, delimiter = ","): readonly Seen[] => {
  const seen: Seen[] = [];
  const reader = readRecords({ delimiter: delimiter.charCodeAt(0), fields: 50, longest: 10_000 }, (record) => {
    const fields = Array.from({ length: record.count }, (_, index) =>
      text(record.bytes, record.starts[index], record.ends[index]),
    );
    seen.push({ row: record.row, line: record.line, fields, isBroken: record.isBroken });
    return "go on";
  });
  const bytes = Buffer.from(csv);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return seen;
};

const oracle = (csv: string): readonly Seen[] => {
  const seen: Seen[] = [];
  eachCsvRecord(csv, ",", ({ row, line, fields, brokenQuotes }) => {
    seen.push({ row, line, fields, isBroken: brokenQuotes !== null });
    return "go on";
  });
  return seen;
};

const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const plain = fc.stringMatching(/^[a-zé 0-9.;]{0,6}$/);
const inQuotes = fc
  .array(fc.constantFrom("a", "é", ",", "\n", "\r\n", '""', " ", "7"), { maxLength: 6 })
  .map((parts) => `"${parts.join("")}"`);
const record = fc.array(fc.oneof(plain, inQuotes), { minLength: 1, maxLength: 5 }).map((fields) => fields.join(","));
const file = fc
  .array(fc.tuple(record, lineEnd), { minLength: 1, maxLength: 8 })
  .chain((lines) =>
    fc.boolean().map((isEnded) => lines.map(([line, end]) => line + end).join("") + (isEnded ? "" : "last,1")),
  );

describe("records of bytes", () => {
  test("are those that the reader of text finds, however the chunks are cut and the lines end", () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 40 }), (csv, size) => {
        const found = oracle(csv);
        // The reader of text sees one more, empty record behind the last line end.
        const last = found.at(-1);
        const records = last?.fields.length === 1 && last.fields[0] === "" ? found.slice(0, -1) : found;
        expect(read(csv, size)).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });

  test("are read with mixed line ends, quoted line ends and a last line without any", () => {
    expect(read('a,b\r\n"x\ny",2\n"q""q",3\r4,5', 3).map(({ row, line, fields }) => [row, line, ...fields])).toEqual([
      [1, 1, "a", "b"],
      [2, 2, "x\ny", "2"],
      [3, 4, 'q"q', "3"],
      [4, 5, "4", "5"],
    ]);
  });

  test.each([
    ['a,"b"c,d\ne,f,g', [true, false]],
    ['a,"b\nc,d\n', [true]],
  ])("are broken where a quote is followed by more or never closed: %j", (csv, broken) => {
    expect(read(csv, 4).map(({ isBroken }) => isBroken)).toEqual(broken);
  });

  test("that are too long are told before they are held", () => {
    const reader = readRecords({ delimiter: 0x2c, fields: 3, longest: 1_000 }, () => "go on");
    expect(reader.push(Buffer.from(`"${"x".repeat(2_000)}`))).toBe("too long");
  });

  test("with more fields than are kept are counted whole", () => {
    const counts: number[] = [];
    const reader = readRecords({ delimiter: 0x2c, fields: 2, longest: 1_000 }, ({ count }) => {
      counts.push(count);
      return "go on";
    });
    reader.push(Buffer.from("a,b,c,d\ne,f\n"));
    expect(counts).toEqual([4, 2]);
  });
});
