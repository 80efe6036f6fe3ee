import { decimal, toObservations } from "@coop-census/census";
import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { writeWorkbook } from "../sample/write-workbook.ts";

const mark = (part: string): string => `coop-census-template 1 ${part} it-a 2022 it`;

/** What each figure of a template carries, and the findings, by its answer to the question. */
const follow = async (answer: string | null) => {
  const answers = [
    [mark("answers"), "QUESTION", "ANSWER"],
    ["kind", null, "figures"],
    ["scope", null, "AFF"],
    ["perimeter", null, "COOP"],
    ...(answer === null ? [] : [["confidential", null, answer]]),
  ];
  const sheets = [
    { name: "a", rows: answers },
    {
      name: "b",
      rows: [
        [mark("figures"), "TYPE", "ENT_TOTAL"],
        ["HEAD", "Tipo", "Imprese"],
        ["WORKER|_T|_T||", "Lavoro", "2"],
      ],
    },
    {
      name: "c",
      rows: [
        [mark("lists"), "CODE", "WORD"],
        ["type", "WORKER", "Lavoro"],
        ["confidential", "yes", "Sì"],
        ["confidential", "no", "No"],
      ],
    },
  ].map(({ name, rows }) => ({
    name,
    rows: rows.map((row) =>
      row.map((text) => {
        if (text === null) return null;
        return text === "2" ? { kind: "number" as const, text, value: decimal(text) } : { kind: "text" as const, text };
      }),
    ),
  }));
  const bytes = writeWorkbook(sheets, { inline: true, references: true });
  const result = await readReturn({ bytes, fileName: "t.xlsx", profiles: [], year: 2022 });
  if (result.kind !== "template" || result.template.return === null) throw new Error(JSON.stringify(result));
  const seat = { organisation: "it-a", country: "IT", year: 2022 };
  return {
    carried: toObservations(result.template.return, seat).map(({ confidentiality }) => confidentiality),
    said: result.template.answers.confidential,
    codes: result.template.findings.map(({ code }) => code),
  };
};

test("a template that asks so keeps its counts of enterprises confidential", async () => {
  for (const yes of ["Sì", "yes"]) expect(await follow(yes)).toEqual({ carried: ["C"], said: "yes", codes: [] });
});

test("a template that says no, nothing, or was never asked leaves them free", async () => {
  expect(await follow("No")).toEqual({ carried: ["F"], said: "no", codes: [] });
  for (const none of ["", null]) expect(await follow(none)).toEqual({ carried: ["F"], said: null, codes: [] });
});

test("an answer that nobody understands is asked about, and opens nothing", async () => {
  expect(await follow("forse")).toEqual({ carried: ["C"], said: null, codes: ["V02/answer-unknown"] });
});
