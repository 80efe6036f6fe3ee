import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a row has the line that an editor shows, also below quoted line breaks and blank lines", () => {
  const rows = readTable(bytes('\ufeffid,note\na,"two\nlines"\n\nb,plain\n'), "roster.csv");
  expect(rows).toEqual([
    { line: 2, fields: { id: "a", note: "two\nlines" } },
    { line: 5, fields: { id: "b", note: "plain" } },
  ]);
});

test("an empty file and a file in another encoding are refused in words", () => {
  expect(() => readTable(bytes(""), "roster.csv")).toThrow("roster.csv is empty");
  expect(() => readTable(new Uint8Array([0x69, 0xff, 0x0a]), "roster.csv")).toThrow("roster.csv is not UTF-8 text");
});
