import { describe, expect, test } from "vitest";
import { declaredNumberFormat } from "./declared-number-format.ts";
import { declaredOrganisation } from "./declared-organisation.ts";
import { declaredYears } from "./declared-years.ts";

const lines = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ text, address: { sheet: null, row: index + 1, column: null, header: null } }));

describe("the number format", () => {
  test.each([
    ["Formato dei numeri: 1.234,5", ",", "."],
    ["Formato numérico: 1.234,56", ",", "."],
    ["Number format: 1,234.5", ".", ","],
    ["Nombres : 1 234,5 (espace fine insécable)", ",", " "],
    ["数値の形式：1,234.5", ".", ","],
    ["Zahlenformat 1'234.5", ".", "'"],
    ["1.234,5", ",", "."],
    ["Number format: 1234.5", ".", ""],
  ])("of %j is found by its sample", (text, decimal, thousands) => {
    expect(declaredNumberFormat(lines("Title 2021", text))?.format).toEqual({ decimal, thousands });
  });

  test("in Indian groups is declared by its sample", () => {
    expect(declaredNumberFormat(lines("Number format: 1,23,45,678.90"))?.format).toEqual({
      decimal: ".",
      thousands: ",",
      grouping: "indian",
    });
  });

  test.each([
    "Circa 1.234,5 milioni nel 2021",
    "Number format: 12,5",
    "Tel: 0123 456789",
    "1.234.567",
    "Censimento 2021",
  ])("is not declared by %j", (text) => {
    expect(declaredNumberFormat(lines(text))).toBeNull();
  });
});

describe("the years", () => {
  test.each([
    [["AGCI – Censimento 2021", "pagina del 2023"], [2021]],
    [["日本労働者協同組合連合会 2021年調査"], [2021]],
    [["Censo 2021/2022"], [2021, 2022]],
    [["Legacoop", "fondata nel 1886", "Censimento 2019"], [2019]],
    [["Legacoop", "Formato dei numeri: 1.234,5"], []],
  ])("of %j are %j", (texts, years) => {
    expect(declaredYears(lines(...texts))).toEqual(years);
  });
});

describe("the organisation", () => {
  test("is declared by its id, never by words of its name", () => {
    expect(declaredOrganisation(lines("AGCI Produzione e Lavoro"), "it-agci-pl")).toBeNull();
    expect(declaredOrganisation(lines("Censimento 2021 (it-agci-pl)"), "it-agci-pl")).toBe("it-agci-pl");
    expect(declaredOrganisation(lines("Organisation: it-legacoop-ps"), "it-agci-pl")).toBe("it-legacoop-ps");
    expect(declaredOrganisation(lines("Type: co-operative"), "it-agci-pl")).toBeNull();
  });
});
