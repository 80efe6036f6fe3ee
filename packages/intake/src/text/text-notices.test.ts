import { expect, test } from "vitest";
import { textNotices } from "./text-notices.ts";

test("a text whose lines end alike and whose letters are whole is told nothing of", () => {
  expect(textNotices('Enti;Soci\r\n"due\nrighe";3\r\n')).toEqual([]);
});

test("lines that end in several ways are counted", () => {
  expect(textNotices("a;b\r\n1;2\n3;4\n5;6\r")).toMatchObject([
    { code: "V01/mixed-line-ends", params: { pairs: "1", feeds: "2", returns: "1" } },
  ]);
});

test("letters that were lost before the file was sent are counted, with the first line", () => {
  expect(textNotices("a;b\nCaf\ufffd;1\nL\ufffdnasa;2\n")).toMatchObject([
    { code: "V01/lost-letters", params: { count: "2", line: "2" } },
  ]);
});
