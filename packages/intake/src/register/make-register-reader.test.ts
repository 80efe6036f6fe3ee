import { checkRegisterRow, decimal, type RegisterRow, toRegisterRow } from "@coop-census/census";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { italianContext, italianFields, italianPlan, italianProfile } from "../fixture/italian-register.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { Fields } from "./field.ts";
import { makeRegisterReader } from "./make-register-reader.ts";
import { planRegister } from "./plan-register.ts";
import { makeReadPlainRow } from "./read-plain-row.ts";
import { readRegisterRecord } from "./read-register-record.ts";
import { rowReaderOfPlan } from "./row-reader-of-plan.ts";

const plan = italianPlan();
const read = makeRegisterReader(plan, italianContext);
const codesOf = (given: Readonly<Record<string, string>>): readonly string[] =>
  read(italianFields(given), 7).findings.map(({ code }) => code);
const rowOf = (given: Readonly<Record<string, string>>): RegisterRow | null => read(italianFields(given), 7).row;

const frame = { ...italianContext, ret: plan.frame };
const records = rowReaderOfPlan(plan);
const plainly = makeReadPlainRow(plan, records.reader, frame);
const exactly = (fields: Fields, row: number) => {
  records.show(fields);
  const record = readRegisterRecord(records.reader, row);
  const findings = checkRegisterRow(record, frame);
  return { row: toRegisterRow(record, frame, findings), findings };
};

describe("a record of a register", () => {
  it("is read with its codes, in units, with the zeros that it begins with and without what nobody mapped", () => {
    const reading = read(italianFields(), 7);
    expect(reading.findings).toEqual([]);
    expect(reading.row).toEqual({
      row: 7,
      kind: "enterprise",
      enterprises: 1,
      nationalId: "00743110157",
      isPrimary: false,
      name: "Aurora soc. coop.",
      postcode: "00121",
      type: "WORKER",
      activity: "C",
      activityRevision: "4",
      area: "IT-25",
      scope: "AFF",
      perimeter: "COOP",
      reference: { text: "2021-12-31", precision: "day" },
      flags: "",
      note: null,
      figures: { WRK_TOTAL: "1200", WRK_F: "600", WRK_MBR: "900", TURN: "54000500" },
    });
    expect(JSON.stringify(reading)).not.toContain("Rossi");
  });

  it("with fewer or more cells than the header is kept out, never shifted", () => {
    const fields = italianFields();
    const shortened = fields.toSpliced(8, 1).slice(0, 11);
    const split = fields.toSpliced(8, 1, "1", "200");
    for (const shifted of [shortened, split]) {
      const reading = read(shifted, 7);
      expect(reading.row).toBeNull();
      expect(reading.findings.map(({ code }) => code)).toContain("V02/row-unlike-header");
    }
    expect(read(fields.slice(0, 12), 7)).toEqual(read(fields, 7));
    expect(read([...fields, "", ""], 7)).toEqual(read(fields, 7));
  });

  it("refuses counts below a header of thousands, however plain they are", () => {
    const columns = plan.columns.map((one) => ({
      ...one,
      label: one.code === "WRK_F" ? "Donne (migliaia)" : one.label,
    }));
    const scaled = planRegister(italianProfile, { top: 1, bottom: 1, columns, known: columns.length });
    const reading = makeRegisterReader(scaled, italianContext)(italianFields().slice(0, 13), 7);
    expect(reading.row?.figures.WRK_F).toBeUndefined();
    expect(reading.findings).toMatchObject([{ code: "V03/malformed-likely", params: { proposal: "600000" } }]);
  });

  it("of a workbook is read as that of a text is", () => {
    const cells = new Map<number, SheetCell>();
    italianFields({ WRK_TOTAL: "", TURN: "" }).forEach((text, index) => {
      if (text !== "") cells.set(index + 1, { kind: "text", text });
    });
    cells.set(9, { kind: "number", text: "1200", value: decimal(1200) });
    expect(read(cells, 7).row?.figures).toEqual({ WRK_TOTAL: "1200", WRK_F: "600", WRK_MBR: "900" });
  });

  it.each([
    ["V02/unknown-label", { TYPE: "Altro" }],
    ["V02/missing-label", { TYPE: "" }],
    ["V03/malformed-likely", { WRK_TOTAL: "1.2000" }],
    ["V03/not-a-count", { WRK_TOTAL: "1200,5" }],
    ["V03/not-a-number", { WRK_TOTAL: "molti" }],
    ["V07/unreadable-date", { REF_DATE: "31/02/2021" }],
    ["V08/parts-exceed-total", { WRK_TOTAL: "800" }],
    ["V10/not-one-enterprise", { ENT_TOTAL: "3" }],
    ["V11/subset-exceeds-set", { WRK_F: "1.201" }],
    ["V14/unlikely-enterprise", { TURN: "54" }],
    ["V17/not-in-country", { TYPE: "Laboral" }],
    ["V25/wrong-checksum", { NATIONAL_ID: "00743110158" }],
    ["V25/lost-zeros", { NATIONAL_ID: "743110157" }],
    ["V02/personal-data", { NOTE: "anna@aurora.it" }],
  ])("has %s at its cell", (code, given) => {
    const [found] = read(italianFields(given), 7).findings.filter((one) => one.code === code);
    const [column] = Object.keys(given);
    expect(found?.address).toMatchObject({ row: 7, column: plan.columns.find((one) => one.code === column)?.column });
  });

  it("keeps what is right beside a figure that is not, and nothing of a row that nobody understands", () => {
    expect(rowOf({ WRK_TOTAL: "1.2000" })?.figures).toEqual({ WRK_F: "600", WRK_MBR: "900", TURN: "54000500" });
    expect(rowOf({ WRK_F: "1.201" })?.figures).toEqual({ WRK_MBR: "900", TURN: "54000500" });
    expect(rowOf({ TYPE: "Altro" })).toBeNull();
    expect(rowOf({ REF_DATE: "2015" })).toBeNull();
  });

  it("never keeps an e-mail address, a telephone number or the identifier of a person", () => {
    const reading = read(
      italianFields({ NATIONAL_ID: "RSSMRA80A01H501U", NOTE: "anna@aurora.it, tel. 02 1234567" }),
      7,
    );
    expect(reading.row).toMatchObject({ nationalId: null, note: "[…] tel. […]" });
    expect(JSON.stringify(reading)).not.toMatch(/anna|1234567|RSSMRA/);
  });

  it("that names nobody is a lump, with the enterprises that it states", () => {
    const lump = { NATIONAL_ID: "N/a", NAME: "altri soci" };
    expect(rowOf({ ...lump, ENT_TOTAL: "1.500" })).toMatchObject({ kind: "lump", enterprises: 1500, nationalId: null });
    expect(codesOf({ ...lump, ENT_TOTAL: "1.500" })).toEqual([]);
    expect(rowOf({ ...lump, NAME: "" })).toMatchObject({ kind: "lump", enterprises: null, flags: "U" });
    expect(codesOf(lump)).toEqual(["V22/lump-without-count"]);
    expect(rowOf({ NAME: "altri soci" })).toMatchObject({ kind: "enterprise", enterprises: 1 });
  });

  it("says whether the reporter is the primary affiliation of the enterprise, and tells what says neither", () => {
    const primary = { column: plan.width, label: "Adesione principale", code: "PRIMARY" };
    const columns = [...plan.columns, primary];
    const header = { top: 1, bottom: 1, columns, known: columns.length };
    const readPrimary = makeRegisterReader(planRegister(italianProfile, header), italianContext);
    const of = (word: string, more: Readonly<Record<string, string>> = {}) => {
      const { row, findings } = readPrimary(italianFields(more).with(plan.width - 1, word), 7);
      return [row?.isPrimary, ...findings.map(({ code }) => code)];
    };
    expect(of("Sì")).toEqual([true]);
    expect(of("x", { NOTE: "chiama +39 06 123456" })).toEqual([true, "V02/personal-data"]);
    for (const word of ["no", "-", ""]) expect(of(word)).toEqual([false]);
    expect(of("forse")).toEqual([false, "V02/unknown-primary"]);
  });

  it("without an identifier but with a name is an enterprise", () => {
    expect(rowOf({ NATIONAL_ID: "n.d." })).toMatchObject({ kind: "enterprise", nationalId: null });
  });

  it("that says Totale is no enterprise, unless an identifier says that one is called so", () => {
    expect(rowOf({ NATIONAL_ID: "Totale", NAME: "", TYPE: "" })).toMatchObject({ kind: "total", type: "_T" });
    expect(rowOf({ NATIONAL_ID: "", NAME: "TOTALE GENERALE", TYPE: "" })).toMatchObject({ kind: "total" });
    expect(rowOf({ NAME: "Totale" })).toMatchObject({ kind: "enterprise" });
  });

  it.each(["Totale Lombardia", "Tot. Milano", "SUBTOTALE: area nord", "Sous-total Bretagne", "Zwischensumme Hessen"])(
    "that says %s and has no identifier is a total of some rows, and no enterprise",
    (NAME) => {
      expect(rowOf({ NATIONAL_ID: "", NAME })).toMatchObject({ kind: "total" });
      expect(rowOf({ NAME })).toMatchObject({ kind: "enterprise" });
    },
  );

  it("that says Totale where its identifier is the number of rows is no enterprise", () => {
    expect(rowOf({ NATIONAL_ID: "1.204", NAME: "Totale" })).toMatchObject({ kind: "total" });
    expect(rowOf({ NATIONAL_ID: "", NAME: "Totalità" })).toMatchObject({ kind: "enterprise" });
  });

  it("that is blank, or the header over again, is nothing", () => {
    expect(
      read(
        italianFields().map(() => ""),
        7,
      ),
    ).toEqual({ row: null, findings: [] });
    const header = plan.columns.map(({ label }) => label ?? "");
    expect(read(header, 7)).toEqual({ row: null, findings: [] });
  });

  it("of one sentence is a remark: passed over, and said so", () => {
    const remark = ["Fonte: albo delle cooperative", ...Array<string>(13).fill("")];
    const reading = read(remark, 7);
    expect(reading.row).toBeNull();
    expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([["V02/unread-row", "WARN"]]);
  });

  it("is read the quick way as the exact way reads it, and only where that finds nothing", () => {
    // The first is mostly taken, so that many rows are clean.
    const anyOf = (first: string, ...others: readonly string[]) =>
      fc.oneof({ weight: 4, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
    const anyFields = fc
      .record({
        NATIONAL_ID: anyOf("00743110157", "743110157", "", "n/a", "Totale"),
        NAME: anyOf("Aurora", "", "altri soci", "Totale", "Denominazione", "a@b.it"),
        TYPE: anyOf("Lavoro", "lavoro ", "", "Altro", "Laboral", "Sociale tipo A"),
        ACTIVITY: anyOf("Manifattura", "", "?"),
        REF_DATE: anyOf("31/12/2021", "2021", "", "31/02/2021", "2015", "30/12/2022", "2020-06"),
        ENT_TOTAL: anyOf("", "1", "2", "-"),
        WRK_TOTAL: anyOf("1.200", "10", "", "n/d", "-", "0", "1,5", "1.2000", "x", "007", " 12 "),
        WRK_F: anyOf("", "5", "11"),
        WRK_MBR: anyOf("", "5", "10", "11"),
        TURN: anyOf("54.000,5", "100", "", "500,5", "1", "99.999.999", "-3"),
        NOTE: anyOf("", "ok", "tel. 02 1234567"),
      })
      .map(italianFields);
    let quick = 0;
    fc.assert(
      fc.property(anyFields, (fields) => {
        const plain = plainly(fields, 7);
        if (plain === null) return;
        quick += 1;
        expect(exactly(fields, 7)).toEqual({ row: plain, findings: [] });
      }),
      { numRuns: 2000 },
    );
    expect(quick).toBeGreaterThan(100);
  });
});
