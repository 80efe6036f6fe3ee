import { decimal, sayFinding } from "@coop-census/census";
import { describe, expect, test } from "vitest";
import type { ReadResult } from "../return/read-result.ts";
import { readReturn } from "../return/read-return.ts";
import { writeWorkbook } from "../sample/write-workbook.ts";
import type { SheetCell } from "../table/sheet.ts";

type Content = string | number | null;

const cell = (content: Content): SheetCell | null => {
  if (content === null) return null;
  if (typeof content === "string") return { kind: "text", text: content };
  return { kind: "number", text: String(content), value: decimal(content) };
};

const mark = (part: string, more = ""): string => `coop-census-template 1 ${part} it-a${more} 2022 it`;

const answersOf = (changes: Readonly<Record<string, Content>>): readonly (readonly Content[])[] =>
  Object.entries({
    kind: "Dati",
    "reference-date": "2022-12-31",
    scope: "Aderenti",
    perimeter: "COOP",
    currency: "EUR",
    multiplier: "1",
    "number-format": "1.234,5",
    ...changes,
  }).map(([question, answer]) => [question, null, answer]);

const lists: readonly (readonly Content[])[] = [
  ["kind", "figures", "Dati"],
  ["kind", "nil", "Niente"],
  ["scope", "AFF", "Aderenti"],
  ["type", "WORKER", "Lavoro"],
  ["type", "SOCIAL", "Sociali"],
];

interface Template {
  readonly answers?: Readonly<Record<string, Content>>;
  readonly figures?: readonly (readonly Content[])[];
  readonly behind?: readonly (readonly Content[])[];
  readonly more?: readonly { readonly name: string; readonly rows: readonly (readonly Content[])[] }[];
}

const head = [null, "TYPE", "ENT_TOTAL", "ENT_TOTAL@last", "WRK_TOTAL", "FLAG", "NOTE"];

const read = ({ answers = {}, figures = [], behind = [], more = [] }: Template): Promise<ReadResult> => {
  const sheets = [
    { name: "b", rows: [[mark("answers"), "QUESTION", "ANSWER"], ...answersOf(answers)] },
    { name: "c", rows: [[mark("figures"), ...head.slice(1)], ["HEAD", "Tipo", "Imprese"], ...figures] },
    { name: "d", rows: [[mark("behind"), "TYPE", "WRK_TOTAL@enterprises", "WRK_TOTAL@largest"], ["HEAD"], ...behind] },
    { name: "e", rows: [[mark("lists"), "CODE", "WORD"], ...lists] },
    ...more,
  ];
  const bytes = writeWorkbook(
    sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cell)) })),
    { inline: true, references: true },
  );
  return readReturn({ bytes, fileName: "t.xlsx", profiles: [], year: 2022 });
};

const worker = "WORKER|_T|_T||";

const codesOf = (result: ReadResult): readonly string[] => {
  const findings =
    result.kind === "template" ? result.template.findings : result.kind === "unreadable" ? result.findings : [];
  // Every code has its words.
  for (const finding of findings) expect(sayFinding(finding).what).not.toBe(finding.code);
  return findings.map(({ code }) => code);
};

const contentsOf = async (figures: readonly (readonly Content[])[], answers = {}) => {
  const result = await read({ figures, answers });
  if (result.kind !== "template") throw new Error(JSON.stringify(result));
  const records = result.template.return?.records ?? [];
  return records.map(({ values }) => values.map(({ content }) => ("value" in content ? content.value : content.kind)));
};

test("blank, 0, a dash and n/a stay four things", async () => {
  const rows = [
    [worker, "Lavoro", 0, 5, "-"],
    ["SOCIAL|_T|_T||", "Sociali", "n/a", 6, null],
  ];
  expect(await contentsOf(rows)).toEqual([
    ["0", "dash"],
    ["not-available", "blank"],
  ]);
});

test("a number that is typed as text is read in the declared format, or refused", async () => {
  expect(await contentsOf([[worker, "Lavoro", "17.000", 5, "1.234"]])).toEqual([["17000", "1234"]]);
  expect(await contentsOf([[worker, "Lavoro", "17,000.5", 5, "2"]])).toEqual([["refused", "2"]]);
  const undeclared = await contentsOf([[worker, "Lavoro", "17.000", 5, "2"]], { "number-format": null });
  expect(undeclared).toEqual([["refused", "2"]]);
});

test("a row that nobody filled in says nothing, unless last year's value stands in it", async () => {
  expect(await contentsOf([[worker, "Lavoro"]])).toEqual([]);
  expect(await contentsOf([[worker, "Lavoro", null, 5]])).toEqual([["blank", "blank"]]);
});

test("rows and columns may be moved, and words of the list are the codes that the file says", async () => {
  const result = await read({
    figures: [
      ["", "Sociali", 3, null, 4],
      [worker, "Lavoro", 1],
    ],
  });
  if (result.kind !== "template") throw new Error(JSON.stringify(result));
  expect(result.template.return?.records.map(({ type, scope }) => [type.code, scope.code])).toEqual([
    ["SOCIAL", "AFF"],
    ["WORKER", "AFF"],
  ]);
});

describe("is refused or asked about, never guessed:", () => {
  const figures = [[worker, "Lavoro", 1, null, 10]];
  const behind = (enterprises: Content, largest: Content) => [[worker, "Lavoro", enterprises, largest]];
  const mixed = [{ name: "f", rows: [[mark("overlaps", "b")]] }];
  const twice = [{ name: "f", rows: [[mark("figures")]] }];

  test.each<readonly [string, Template, string]>([
    ["an answer that is none of the list", { figures, answers: { scope: "Tutto" } }, "V02/answer-unknown"],
    ["no answer to what is sent", { figures, answers: { kind: null } }, "V01/template-unanswered"],
    ["nothing to report beside a figure", { figures, answers: { kind: "Niente" } }, "V01/template-not-empty"],
    ["a row that now says another type", { figures: [[worker, "Sociali", 1]] }, "V02/row-relabelled"],
    ["the address of a person", { figures, answers: { "contact-role": "a@b.it" } }, "V02/person-named"],
    ["a telephone number", { figures, answers: { source: "tel. 06 1234567" } }, "V02/person-named"],
    ["0.35 for 35 %", { figures, behind: behind(10, "0,35") }, "V02/share-too-small"],
    ["0.35 of nobody knows how many", { figures, behind: behind(null, "0,35") }, "V02/share-too-small"],
    ["more than the whole", { figures, behind: behind(10, 120) }, "V02/answer-number"],
    ["half an enterprise", { figures, behind: behind("2,5", 50) }, "V02/answer-number"],
    ["published, but nobody says where", { figures, answers: { public: "yes" } }, "V02/public-without-address"],
    ["sheets of two templates", { figures, more: mixed }, "V01/template-mixed"],
    ["a sheet that stands twice", { figures, more: twice }, "V01/template-mixed"],
  ])("%s", async (_what, template, code) => {
    expect(codesOf(await read(template))).toEqual([code]);
  });

  test("a later form than this program knows", async () => {
    const later = mark("answers").replace(" 1 ", " 2 ");
    const bytes = writeWorkbook([{ name: "x", rows: [[cell(later)]] }], { inline: true, references: true });
    const result = await readReturn({ bytes, fileName: "t.xlsx", profiles: [], year: 2022 });
    expect(codesOf(result)).toEqual(["V01/template-version"]);
  });

  test("a template without its figures", async () => {
    const bytes = writeWorkbook([{ name: "x", rows: [[cell(mark("answers"))]] }], { inline: true, references: true });
    const result = await readReturn({ bytes, fileName: "t.xlsx", profiles: [], year: 2022 });
    expect(codesOf(result)).toEqual(["V01/template-incomplete"]);
  });

  test("what is data of a person is not kept", async () => {
    const result = await read({ figures, answers: { "contact-role": "a@b.it" } });
    expect(JSON.stringify(result)).not.toContain("a@b.it");
  });
});

test("what stands behind a value is kept with what it is of", async () => {
  const result = await read({ figures: [[worker, "Lavoro", 1, null, 10]], behind: [[worker, "Lavoro", 3, "35,5"]] });
  if (result.kind !== "template") throw new Error(JSON.stringify(result));
  expect(result.template.answers.behind).toEqual([
    {
      type: "WORKER",
      area: "_T",
      activity: "_T",
      scope: "AFF",
      perimeter: "COOP",
      indicator: "WRK_TOTAL",
      enterprises: "3",
      largestShare: "35.5",
    },
  ]);
});
