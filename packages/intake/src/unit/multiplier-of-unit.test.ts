import { describe, expect, test } from "vitest";
import { doubtfulUnitOf, multiplierOfHeader, multiplierOfPhrase } from "./multiplier-of-unit.ts";

describe("a header", () => {
  test.each([
    ["Chiffre d'affaires (M€)", "fr", "1000000"],
    ["Chiffre d’affaires (en milliers d’euros)", "fr", "1000"],
    ["Valore della produzione (mln €)", "it", "1000000"],
    ["Fatturato (milioni di euro)", "it", "1000000"],
    ["Fatturato (miliardi di euro)", "it", "1000000000"],
    ["Facturación (€)", "es", "1"],
    ["Facturación (millones de €)", "es", "1000000"],
    ["Facturación (miles de euros)", "es", "1000"],
    ["Facturación (mil €)", "es", "1000"],
    ["Obrat (mil. Kč)", "cs", "1000000"],
    ["Obrat (tis. Kč)", "cs", "1000"],
    ["Przychody (tys. zł)", "pl", "1000"],
    ["Оборот (хил. лв.)", "bg", "1000"],
    ["Turnover (GBP)", "en", "1"],
    ["Gross revenue (USD million)", "en", "1000000"],
    ["Turnover (INR crore)", "en", "10000000"],
    ["Turnover in millions of euro", "en", "1000000"],
    ["Turnover, EUR thousand", "en", "1000"],
    ["Ingressos (R$ milhões)", "pt", "1000000"],
    ["事業高(百万円)", "ja", "1000000"],
    ["매출액(백만원)", "ko", "1000000"],
    ["Umsatz (TEUR)", "de", "1000"],
    ["Umsatz (Mio. €)", "de", "1000000"],
    ["Umsatz (Mrd. €)", "de", "1000000000"],
    ["Umsatz (Billionen €)", "de", "1000000000000"],
    ["Chiffre d'affaires (milliards d'euros)", "fr", "1000000000"],
    ["Chiffre d'affaires (billions d'euros)", "fr", "1000000000000"],
    ["Turnover (billion EUR)", "en", "1000000000"],
    ["Facturación (miles de millones de euros)", "es", "1000000000"],
    ["Facturación (billones de pesos)", "es", "1000000000000"],
    ["Faturamento (bilhões de reais)", "pt", "1000000000"],
    ["Faturamento (mil R$)", "pt", "1000"],
    ["Przychody (mln zł)", "pl", "1000000"],
    ["Przychody (mld zł)", "pl", "1000000000"],
    ["Przychody (bilionów zł)", "pl", "1000000000000"],
    ["Tržby (mld. Kč)", "cs", "1000000000"],
    ["Приходи (млрд. лв.)", "bg", "1000000000"],
    ["事業高(千円)", "ja", "1000"],
    ["事業高(億円)", "ja", "100000000"],
    ["매출액(천원)", "ko", "1000"],
    ["매출액(억원)", "ko", "100000000"],
    ["매출액(만원)", "ko", "10000"],
    ["Turnover (Rs lakh)", "en", "100000"],
    ["Turnover (INR lakh crore)", "en", "1000000000000"],
  ])("%j (%s) states %s", (header, language, expected) => {
    expect(multiplierOfHeader(header, language)).toBe(expected);
  });

  test.each([
    ["Entrepreneurs salariés (CAE)", "fr"],
    ["Zarejestrowane (KRS)", "pl"],
    ["설립 조합 수(누계)", "ko"],
    ["Workers (m)", "en"],
    ["Soci > Totale", "it"],
    ["Persone in cooperativa", "it"],
    ["Turnover", "en"],
  ])("%j (%s) states none", (header, language) => {
    expect(multiplierOfHeader(header, language)).toBeNull();
  });
});

describe("a line above the table", () => {
  test.each([
    ["Importi in milioni di euro; valore della produzione", "it", "1000000"],
    ["Nombres : 1 234,5 (espace fine insécable) – chiffre d’affaires en millions d’euros", "fr", "1000000"],
    ["Amounts in thousands of pounds", "en", "1000"],
    ["Kwoty w tys. zł", "pl", "1000"],
    ["単位:百万円", "ja", "1000000"],
    ["Importes en miles de millones de euros", "es", "1000000000"],
  ])("%j states its unit", (line, language, expected) => {
    expect(multiplierOfPhrase(line, language)).toBe(expected);
  });

  test.each([
    ["Fatturato del settore: 3,7 milioni di euro", "it"],
    ["45 federaciones, miles de socios", "es"],
    ["Toutes les Scop et Scic de France, adhérentes ou non.", "fr"],
    ["In milioni di euro e in migliaia di euro", "it"],
    ["Censimento 2021", "it"],
  ])("%j states none", (line, language) => {
    expect(multiplierOfPhrase(line, language)).toBeNull();
  });
});

test.each([
  ["Fatturato (billion EUR)", "it", "billion", ["1000000000", "1000000000000"]],
  ["매출 (billion KRW)", "ko", "billion", ["1000000000", "1000000000000"]],
  ["Chiffre d'affaires (mil €)", "fr", "mil", ["1000", "1000000"]],
  ["Приходи (билиона лв.)", "bg", "билиона", ["1000000000", "1000000000000"]],
])("the unit of %j (%s) has to be asked", (header, language, word, multipliers) => {
  expect(multiplierOfHeader(header, language)).toBeNull();
  expect(doubtfulUnitOf(header, language)).toEqual({ word, multipliers });
});

test.each([
  ["Turnover (billion EUR)", "en"],
  ["Facturación (mil €)", "es"],
  ["Mil people reached (all)", "fr"],
])("nothing has to be asked of %j (%s)", (header, language) => {
  expect(doubtfulUnitOf(header, language)).toBeNull();
});
