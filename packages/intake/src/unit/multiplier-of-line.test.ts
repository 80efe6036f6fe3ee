import { describe, expect, test } from "vitest";
import { multiplierOfLine } from "./multiplier-of-line.ts";

describe("a line that states a unit without a currency", () => {
  test.each([
    ["bg", "Данните са в хиляди", "1000"],
    ["cs", "Údaje v tisících", "1000"],
    ["de", "Angaben in Tsd.", "1000"],
    ["en", "Figures in thousands", "1000"],
    ["en", "* workers (in thousands)", "1000"],
    ["es", "Cifras en miles", "1000"],
    ["fr", "Chiffres en milliers", "1000"],
    ["it", "Dati in milioni", "1000000"],
    ["it", "(in migliaia)", "1000"],
    ["ja", "単位：千人", "1000"],
    ["ko", "단위: 천명", "1000"],
    ["pl", "Dane w tysiącach", "1000"],
    ["pt", "Valores em milhares", "1000"],
  ])("in %s: %s", (language, line, expected) => {
    expect(multiplierOfLine(line, language)).toBe(expected);
  });

  test.each([
    ["en", "Amounts in thousands of US dollars"],
    ["it", "Importi in migliaia di euro"],
    ["it", "Mille cooperative hanno risposto"],
    ["en", "In 2021 more than 3 million members took part"],
    ["en", "Source: annual survey"],
    ["ja", "単位：百万円"],
    ["pl", "Dane w tys. zł"],
  ])("is none in %s: %s", (language, line) => {
    expect(multiplierOfLine(line, language)).toBeNull();
  });
});
