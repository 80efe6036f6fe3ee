import { Refusal } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const mistakesOf = (table: Uint8Array): readonly string[] => {
  try {
    readTable(table, "roster.csv");
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.details.map(({ where, message }) => `${where}: ${message}`);
  }
};

test("a row has the line that an editor shows, also below quoted line breaks and blank lines", () => {
  const rows = readTable(bytes('\ufeffid,note\r\na,"two\r\nlines"\r\n\r\nb,plain\r\n'), "roster.csv");
  expect(rows).toEqual([
    { line: 2, fields: { id: "a", note: "two\nlines" } },
    { line: 5, fields: { id: "b", note: "plain" } },
  ]);
});

test("a row that leaves blank cells out at its end is whole", () => {
  expect(readTable(bytes("id,note,year\na\n,b,\n"), "roster.csv")).toEqual([
    { line: 2, fields: { id: "a", note: "", year: "" } },
    { line: 3, fields: { id: "", note: "b", year: "" } },
  ]);
});

test("an empty file and a file in another encoding are refused in words", () => {
  expect(mistakesOf(bytes(""))).toEqual([expect.stringContaining("roster.csv is empty")]);
  expect(mistakesOf(bytes(" \n,\n"))).toEqual([expect.stringContaining("roster.csv is empty")]);
  expect(mistakesOf(new Uint8Array([0x69, 0xff, 0x0a]))).toEqual([
    expect.stringMatching(/^roster\.csv line 1: Byte 0xFF is not UTF-8/),
  ]);
});

test.each([
  ["a quote that is never closed", 'a,b\n1,"x\n2,3\n', /^roster\.csv line 2: A quoted cell is not closed/],
  ["text after a quoted cell", 'a,b\n"1"x,2\n3,4\n', /^roster\.csv line 2: A quoted cell is not closed/],
  ["a cell without a column", "a,b\n1,2\n1,2,3\n", /^roster\.csv line 3: "3" stands in column 3/],
  ["a cell below a column without a name", "a,,b\n1,2,3\n", /^roster\.csv line 2: "2" stands in column 2/],
  ["a column that stands twice", "a,b, a\n1,2,3\n", /^roster\.csv line 1: The column a stands twice/],
  ["a control character", "a,b\n1,x\0y\n", /^roster\.csv line 2: A cell holds the control character U\+0000/],
])("%s is a mistake at its line", (_, table, message) => {
  expect(mistakesOf(bytes(table))).toEqual([expect.stringMatching(message)]);
});

test("all that is wrong with a file is told at once", () => {
  const wrong = mistakesOf(bytes('a,a\n1,2,3\n"two\nlines",2\n4,5\n6,7,8\n9,"open\n10,11\n'));
  expect(wrong.map((text) => text.split(":")[0])).toEqual([
    "roster.csv line 1",
    "roster.csv line 2",
    "roster.csv line 6",
    "roster.csv line 7",
  ]);
});
