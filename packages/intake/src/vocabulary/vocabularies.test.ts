import { codeOf, dimensionNames, isActivity, isCoopType, isReported } from "@coop-census/census";
import { describe, expect, test } from "vitest";
import { languageWords } from "./language-words.ts";
import { matchColumn } from "./match-column.ts";
import { matchTotal } from "./match-total.ts";
import { matchWord } from "./match-word.ts";
import { vocabularies } from "./vocabularies.ts";

const keyColumns = [
  "TYPE",
  "GEO",
  "SCOPE",
  "PERIM",
  "REF_DATE",
  "FLAG",
  "NOTE",
  "BREAKDOWN",
  "ACTIVITY",
  "INDICATOR",
  "NATIONAL_ID",
  "NAME",
  "POSTCODE",
  "PRIMARY",
  "PERSONAL",
  ...dimensionNames,
];

const wordsOf = (language: string) => {
  const words = languageWords.find((one) => one.vocabulary.language === language);
  if (words === undefined) throw new Error(language);
  return words;
};

describe.each(vocabularies)("the vocabulary of $language", ({ language, columns, parts, words }) => {
  test("has codes of the census only", () => {
    expect(Object.keys(columns).filter((code) => !keyColumns.includes(code) && !isReported(code))).toEqual([]);
    const ofGroups = Object.values(parts).flatMap((phrases) => Object.keys(phrases));
    expect(ofGroups.filter((code) => !isReported(code))).toEqual([]);
    expect(Object.keys(words["TYPE"] ?? {}).filter((code) => !isCoopType(code, 2021))).toEqual([]);
    expect(Object.keys(words["ACTIVITY"] ?? {}).filter((code) => code !== "_T" && !isActivity(code))).toEqual([]);
    for (const dimension of ["SCOPE", "PERIM", "SEX", "SIZE", "ORIGIN"])
      expect(Object.keys(words[dimension] ?? {}).filter((code) => codeOf(dimension, code) === null)).toEqual([]);
  });

  test("has a word for every core indicator and key column", () => {
    const core = ["ENT_TOTAL", "ENT_ACTIVE", "MBR_TOTAL", "WRK_TOTAL", "WRK_MBR", "WRK_EMP", "WRK_F", "TURN"];
    const asked = [...core, ...keyColumns.filter((code) => code !== "BREAKDOWN")];
    expect(asked.filter((code) => (columns[code] ?? []).length === 0)).toEqual([]);
  });

  test("reads each of its own phrases as what it says, or asks", () => {
    const ready = wordsOf(language);
    const wrong = Object.entries(columns).flatMap(([code, phrases]) =>
      phrases.filter((phrase) => {
        const match = matchColumn(phrase.replace(/^\?/, ""), null, ready);
        return match?.certainty === "proved" && match.code !== code;
      }),
    );
    // A likely phrase of one code may be the firm phrase of another: the firm one wins.
    expect(wrong.filter((phrase) => !phrase.startsWith("?"))).toEqual([]);
  });
});

describe("a header", () => {
  test.each([
    ["it", "Occupati > di cui soci lavoratori", "WRK_MBR", "proved"],
    ["it", "Soci > Totale", "MBR_TOTAL", "proved"],
    ["it", "Cooperative", "ENT_TOTAL", "likely"],
    ["it", "Fatturato (milioni di euro)", "TURN", "proved"],
    ["es", "Trabajadoras", "WRK_F", "proved"],
    ["es", "Trabajadores", "WRK_TOTAL", "proved"],
    ["es", "Número de cooperativas inscritas", "ENT_REGISTERED", "proved"],
    ["en", "Members", "MBR_TOTAL", "likely"],
    ["en", "Number of workers (women)", "WRK_TOTAL", "likely"],
    ["en", "Turnover in millions of euro", "TURN", "proved"],
    ["de", "Anzahl der Beschäftigten", "WRK_TOTAL", "proved"],
    ["pl", "Liczba pracujących", "WRK_TOTAL", "proved"],
    ["ja", "就労者数（人）", "WRK_TOTAL", "likely"],
    ["ko", "종사자수", "WRK_TOTAL", "proved"],
    ["fr", "cooperative_type", "TYPE", "likely"],
  ])("in %s, %j is %s, %s", (language, label, code, certainty) => {
    expect(matchColumn(label, null, wordsOf(language))).toMatchObject({ code, certainty });
  });

  test.each([
    ["en", "Share of women"],
    ["en", "Average workers per cooperative"],
    ["en", "Non-member workers growth"],
    ["it", "Quota di soci lavoratori"],
    ["fr", "Taux d'emploi"],
    ["es", "% mujeres"],
    ["ko", "여성 비율"],
    ["ja", "女性割合"],
  ])("in %s, %j is no level and nobody guesses it", (language, label) => {
    expect(matchColumn(label, null, wordsOf(language))?.certainty ?? "open").not.toBe("proved");
  });

  test("that is a part means what the column before it gives it, and never more than that is sure of", () => {
    const words = wordsOf("pl");
    const workers = matchColumn("Pracujący", null, words);
    const members = matchColumn("Członkowie", null, words);
    expect(matchColumn("w tym członkowie", workers, words)).toMatchObject({ code: "WRK_MBR", certainty: "proved" });
    expect(matchColumn("w tym pracujący", members, words)).toMatchObject({ code: "MBR_WORKER", certainty: "likely" });
    expect(matchColumn("w tym członkowie", null, words)?.certainty).not.toBe("proved");
  });
});

test("a total is told from the types that it sums, in every language", () => {
  for (const words of languageWords) {
    for (const total of words.vocabulary.totals) {
      expect(matchTotal(total, words)).toMatchObject({ kind: "TOTAL" });
      expect(matchWord("TYPE", total, words)?.certainty ?? "open").not.toBe("proved");
    }
  }
});
