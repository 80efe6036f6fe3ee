import { readFileSync } from "node:fs";
import { type Decimal, type Finding, languages } from "@coop-census/census";
import { parseProfiles, readSentText } from "@coop-census/intake";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readAndJudge } from "../read/read-and-judge.ts";
import { markReturn } from "./mark-return.ts";

const folder = new URL("../../../../samples/defective/", import.meta.url);
const sample = (name: string) => ({ name, bytes: readFileSync(new URL(name, folder)) });
const parsed = parseProfiles({ manifest: sample("manifest.csv"), headerMap: sample("header_map.csv") });
const profiles = parsed.ok ? parsed.profiles : [];

interface Defective {
  readonly file: string;
  readonly organisation: string;
  readonly year: number;
  /** What is typed into which cells, a round of marking and sending after the other. */
  readonly rounds: readonly Readonly<Record<string, string>>[];
}

const defective: readonly Defective[] = [
  // With the workers right, the turnover can be judged: it has lost its unit.
  {
    file: "es-coceta_2010_malformed-number.csv",
    organisation: "es-coceta",
    year: 2010,
    rounds: [{ G4: "205,700" }, { I4: "5,400,000,000" }],
  },
  { file: "es-coceta_2021_turnover-lost-unit.csv", organisation: "es-coceta", year: 2021, rounds: [{ I4: "45.000" }] },
  {
    file: "it-legacoopsociali_2021_turnover-unit.csv",
    organisation: "it-legacoopsociali",
    year: 2021,
    rounds: [{ G4: "3,7" }],
  },
  {
    file: "it-federsolidarieta_2022_parts-missing.xlsx",
    organisation: "it-federsolidarieta",
    year: 2022,
    rounds: [{ D11: "5449" }],
  },
  { file: "br-ocb_2023_regions-100-short.csv", organisation: "br-ocb", year: 2023, rounds: [{ D16: "604" }] },
  { file: "fr-cgscop_2020_headline-62700.xlsx", organisation: "fr-cgscop", year: 2020, rounds: [{ G8: "67200" }] },
  {
    file: "gb-cooperatives-uk_2011_lost-cells.csv",
    organisation: "gb-cooperatives-uk",
    year: 2011,
    rounds: [{ B23: "20", B24: "15", C22: "723,175", C23: "500,000", C24: "500,000" }],
  },
  { file: "kr-kfwc_2022_volunteers-in-workers.csv", organisation: "kr-kfwc", year: 2022, rounds: [{ H2: "73,992" }] },
];

const isGrave = ({ severity }: Finding): boolean => ["ERROR", "HOLD", "QUERY"].includes(severity);

const judge = async (bytes: Uint8Array, { file, organisation, year }: Defective) => {
  const read = await readAndJudge({
    bytes,
    fileName: file,
    profiles: profiles.filter((profile) => profile.organisation === organisation),
    year,
    judging: {
      organisation,
      country: organisation.slice(0, 2).toUpperCase(),
      year,
      receivedOn: "2026-11-02",
      affiliations: [],
      mainBody: "cicopa",
      rates: new Map<string, Decimal | null>(),
    },
  });
  if (read.kind !== "read") throw new Error(JSON.stringify(read));
  return read;
};

const sheetPart = "xl/worksheets/sheet1.xml";
const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  new TextDecoder().decode(parts[name] ?? new Uint8Array());
const cellsOf = (sheet: string): ReadonlyMap<string, string> =>
  new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([xml, reference = ""]) => [reference, xml]),
  );

/** What a person does in a spreadsheet program: types into cells and saves. */
const typeInto = (bytes: Uint8Array, typed: Readonly<Record<string, string>>): Uint8Array => {
  const parts = unzipSync(bytes);
  let sheet = textOf(parts, sheetPart);
  for (const [reference, value] of Object.entries(typed)) {
    const before = cellsOf(sheet).get(reference);
    if (before === undefined) throw new Error(`there is no cell ${reference}`);
    const style = / s="\d+"/.exec(before)?.[0] ?? "";
    const isText = before.includes("inlineStr") || sheet.includes("inlineStr");
    const after = isText
      ? `<c r="${reference}"${style} t="inlineStr"><is><t>${value}</t></is></c>`
      : `<c r="${reference}"${style}><v>${value}</v></c>`;
    sheet = sheet.replace(before, after);
  }
  return zipSync({ ...parts, [sheetPart]: new TextEncoder().encode(sheet) });
};

test.each(defective.map((one, at) => ({ ...one, language: languages[at % languages.length] ?? "en" })))(
  "$file, marked in $language and corrected in its marked cells alone, passes",
  async (one) => {
    const { language } = one;
    let { bytes }: { bytes: Uint8Array } = sample(one.file);
    for (const typed of one.rounds) {
      const { judgement, profile } = await judge(bytes, one);
      expect(judgement.findings.filter(isGrave)).not.toEqual([]);
      const marked = markReturn({ bytes, findings: judgement.findings, profile, language });
      if (marked.kind !== "marked") throw new Error(marked.reason);
      const parts = unzipSync(marked.bytes);
      const comments = [...textOf(parts, "xl/comments1.xml").matchAll(/<comment ref="([A-Z]+\d+)"/g)];
      const references = new Set(comments.map(([, reference = ""]) => reference));
      expect(Object.keys(typed).filter((reference) => !references.has(reference))).toEqual([]);

      const after = cellsOf(textOf(parts, sheetPart));
      const sent = readSentText(bytes, profile);
      if (sent === null) {
        const before = cellsOf(textOf(unzipSync(bytes), sheetPart));
        for (const [reference, xml] of before) {
          if (!references.has(reference)) expect([reference, after.get(reference)]).toEqual([reference, xml]);
        }
      } else {
        const texts = sent.rows.flatMap(({ cells }) => [...cells.values()]).sort();
        const written = [...after.values()].flatMap((xml) => /<t [^>]*>(.*)<\/t>/s.exec(xml)?.[1] ?? []);
        expect(written.map((text) => text.replaceAll("&amp;", "&")).sort()).toEqual(texts);
      }
      bytes = typeInto(marked.bytes, typed);
    }
    const { judgement } = await judge(bytes, one);
    expect(judgement.findings.filter(isGrave)).toEqual([]);
    expect(judgement.outcome).toEqual({ state: "accepted", refused: [], held: [] });
    expect(judgement.findings.filter(({ code }) => code === "V02/extra-sheet" && one.file.endsWith(".csv"))).toEqual(
      [],
    );
  },
);

test("sent back without a correction it says the same again", async () => {
  for (const one of defective) {
    const { bytes } = sample(one.file);
    const first = await judge(bytes, one);
    const marked = markReturn({
      bytes,
      findings: first.judgement.findings,
      profile: first.profile,
      language: "en",
    });
    if (marked.kind !== "marked") throw new Error(marked.reason);
    const again = await judge(marked.bytes, one);
    const told = ({ code, address, params }: Finding) => [code, address.row, address.column, params];
    expect([one.file, again.judgement.findings.map(told)]).toEqual([one.file, first.judgement.findings.map(told)]);
    expect(again.judgement.observations.map(({ value }) => value)).toEqual(
      first.judgement.observations.map(({ value }) => value),
    );
  }
});

const saidIn = {
  en: ["What the census found in this file", "is no number in any number format", "Expected: "],
  es: ["Lo que el censo ha encontrado en este archivo", "no es un número", "Se esperaba: "],
  fr: ["Ce que le recensement a trouvé dans ce fichier", "n'est un nombre dans aucun format", "Attendu : "],
  it: ["Che cosa ha trovato il censimento in questo file", "non è un numero in alcun formato", "Atteso: "],
  pt: ["O que o censo encontrou neste ficheiro", "não é um número", "Esperado: "],
} as const;

test.each(languages)("the comments and the sheet of causes are in %s", async (language) => {
  const one = defective.find(({ file }) => file.includes("malformed-number"));
  if (one === undefined) throw new Error("the file is not among the defective ones");
  const { bytes } = sample(one.file);
  const { judgement, profile } = await judge(bytes, one);
  const marked = markReturn({ bytes, findings: judgement.findings, profile, language });
  if (marked.kind !== "marked") throw new Error(marked.reason);
  const parts = Object.values(unzipSync(marked.bytes)).map((part) => new TextDecoder().decode(part));
  const all = parts.join("").replaceAll("&apos;", "'").replaceAll("&#39;", "'");
  for (const words of saidIn[language]) expect(all).toContain(words);
});

test("what is no workbook and has no layout cannot be marked, and a damaged archive cannot either", () => {
  const findings: readonly Finding[] = [];
  for (const text of ["a;b\n1;2\n", "PK\u0003\u0004 torn"]) {
    const bytes = new TextEncoder().encode(text);
    expect(markReturn({ bytes, findings, profile: null, language: "en" }).kind).toBe("unmarkable");
  }
});
