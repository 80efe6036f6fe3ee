import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNationalId } from "./check-national-id.ts";

/** Identifiers that public registers give as examples or that large public bodies have published. */
const real = [
  ["FR", "732 829 320", "SIREN", "732829320"],
  ["FR", "732 829 320 00074", "SIRET", "73282932000074"],
  ["FR", "35600000049837", "SIRET", "35600000049837"],
  ["ES", "F-20033361", "NIF", "F20033361"],
  ["IT", "00743110157", "codice fiscale", "00743110157"],
  ["BR", "00.000.000/0001-91", "CNPJ", "00000000000191"],
  ["BR", "12.ABC.345/01DE-35", "CNPJ", "12ABC34501DE35"],
  ["BR", "01009908", "raiz do CNPJ", "01009908"],
  ["AR", "30-50001091-2", "CUIT", "30500010912"],
  ["UY", "21-100342-001-7", "RUT", "211003420017"],
  ["CL", "97.006.000-6", "RUT", "970060006"],
  ["PL", "856-734-62-15", "NIP", "8567346215"],
  ["PL", "192598184", "REGON", "192598184"],
  ["PL", "12345678512347", "REGON (14)", "12345678512347"],
  ["PL", "0000123456", "KRS", "0000123456"],
  ["CZ", "251 23 891", "IČO", "25123891"],
  ["BG", "175074752", "EIK", "175074752"],
  ["JP", "7000012050002", "法人番号", "7000012050002"],
  ["JP", "７００００１２０５０００２", "法人番号", "7000012050002"],
  ["KR", "116-82-00276", "사업자등록번호", "1168200276"],
  ["PT", "501 964 843", "NIPC", "501964843"],
  ["DE", "DE 136 695 976", "USt-IdNr.", "DE136695976"],
  ["DE", "GnR 713 B", "Registernummer", "GNR713B"],
  ["GB", "IP00525R", "company number", "IP00525R"],
  ["GB", "525R", "society number", "525R"],
  ["US", "04-2103594", "EIN", "042103594"],
] as const;

describe("a national identifier", () => {
  it.each(real)("of %s, %s, is a %s", (country, text, scheme, normalised) => {
    expect(checkNationalId(country, text)).toEqual({ normalised, scheme, verdict: "valid", proposal: null });
  });

  /** Schemes whose check digits find every single wrong digit: Luhn, and modulo 11 without a shared remainder. */
  const sure = [
    ["FR", "732829320"],
    ["ES", "F20033361"],
    ["IT", "00743110157"],
    ["AR", "30500010912"],
    ["UY", "211003420017"],
    ["CL", "970060006"],
    ["PL", "8567346215"],
    ["KR", "1168200276"],
    ["DE", "DE136695976"],
  ] as const;

  it.each(sure)("of %s like %s never stays valid with one digit changed", (country, id) => {
    const changes = id.split("").flatMap((character, place) =>
      /\d/.test(character)
        ? "0123456789"
            .split("")
            .filter((digit) => digit !== character)
            .map((digit) => id.slice(0, place) + digit + id.slice(place + 1))
        : [],
    );
    for (const changed of changes) expect([changed, checkNationalId(country, changed).verdict]).not.toContain("valid");
  });

  it("whose check digits do not fit keeps the scheme of its shape", () => {
    expect(checkNationalId("FR", "732829321")).toMatchObject({ scheme: "SIREN", verdict: "wrong-checksum" });
    expect(checkNationalId("BR", "00000000000192")).toMatchObject({ scheme: "CNPJ", verdict: "wrong-checksum" });
  });

  it("that lost its leading zeros is proposed with them and taken as it stands", () => {
    expect(checkNationalId("IT", "743110157")).toEqual({
      normalised: "743110157",
      scheme: null,
      verdict: "unknown-shape",
      proposal: "00743110157",
    });
    expect(checkNationalId("BR", "1009908").proposal).toBe("01009908");
    expect(checkNationalId("IT", "743110158").proposal).toBeNull();
  });

  it("of a natural person is told apart", () => {
    for (const [country, text] of [
      ["IT", "RSSMRA80A01H501U"],
      ["ES", "12345678Z"],
      ["ES", "X1234567L"],
      ["BR", "529.982.247-25"],
      ["AR", "20-12345678-6"],
      ["PL", "44051401359"],
    ] as const) {
      expect([text, checkNationalId(country, text).verdict]).toEqual([text, "of-person"]);
    }
  });

  it("of a country that nobody looked up, or in no known shape, stays as written", () => {
    expect(checkNationalId("TG", " 12/ab ")).toMatchObject({ normalised: "12/ab", verdict: "unchecked" });
    expect(checkNationalId("FR", "12/ab")).toMatchObject({ normalised: "12/ab", verdict: "unknown-shape" });
  });

  it("is normalised once for all, and never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom("FR", "BR", "PL", "TG", "DE"), fc.string(), (country, text) => {
        const { normalised, verdict } = checkNationalId(country, text);
        expect(checkNationalId(country, normalised)).toMatchObject({ normalised, verdict });
      }),
    );
  });
});
