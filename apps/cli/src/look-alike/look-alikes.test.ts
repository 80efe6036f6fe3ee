import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Profile } from "@coop-census/contracts";
import { findingsOf, listSubmissions, recordImport, saveProfiles, withTransaction } from "@coop-census/store";
import { beforeAll, expect, test, vi } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census, censusWith } = installation;

const roster = [
  "record,id,name,country,body,parent_body,role,org_status,kind,in_roster,certainty,sub_region,valid_from,valid_to",
  "BODY,cicopa,CICOPA,,,,,,,,,,,",
  "COUNTRY,country-it,Italy,IT,,,,,COUNTRY,,,EUR,,",
  "COUNTRY,country-fr,France,FR,,,,,COUNTRY,,,EUR,,",
  "MEMBER,it-a,A,IT,cicopa,,FULL,,UNION,yes,stated,,,",
  "MEMBER,it-b,B,IT,cicopa,,FULL,,UNION,yes,stated,,,",
];

const layoutOf = (organisation: string): Profile => ({
  organisation,
  kind: "register",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: "",
    headerRow: 1,
    dateStyle: "dmy",
    language: "it",
  },
  columns: ["NATIONAL_ID", "NAME", "POSTCODE", "TYPE", "WRK_TOTAL"].map((code) => ({ label: code, code })),
  labels: [{ dimension: "TYPE", label: "Lavoro", code: "WORKER" }],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
});

const send = async (organisation: string, rows: readonly string[]): Promise<void> => {
  const path = join(installation.folder, `${organisation}.csv`);
  await writeFile(path, ["NATIONAL_ID;NAME;POSTCODE;TYPE;WRK_TOTAL", ...rows, ""].join("\n"));
  const { exit, err } = await census("submit", path, "--org", organisation, "--year", "2021", "--wait");
  expect([exit, err]).toEqual([0, expect.any(String)]);
};

const looksAlike = (...more: readonly string[]) => census("overlaps", "look-alikes", "--year", "2021", ...more);

const referenceOf = async (name: string): Promise<string> => {
  const { out } = await looksAlike();
  const [, reference = "none"] = new RegExp(`^(\\S+)\n  it-a, row \\d+ of it-a.csv: "${name}"`, "m").exec(out) ?? [];
  return reference;
};

const enterprises = async (): Promise<string> => {
  await installation.figuresOf(2021);
  const { out } = await census("figures", "--year", "2021", "--geo", "IT", "--indicator", "ENT_TOTAL", "--json");
  return out;
};

beforeAll(async () => {
  const path = join(installation.folder, "network.csv");
  await writeFile(path, roster.join("\n"));
  await census("network", "import", path);
  await withTransaction(installation.system.db, async (tx) => {
    const at = new Date(installation.system.clock.now());
    const id = await recordImport(tx, { kind: "profiles", files: [], actor: "local", at });
    await saveProfiles(tx, id, ["it-a", "it-b"].map(layoutOf));
  });
  await census("round", "open", "2021", "--accepted-until", "2099-12-31");
  await send("it-a", ["00743110157;Aurora;20100;Lavoro;10", ";Brezza;20100;Lavoro;20"]);
  await send("it-b", [";AURORA scarl;20100;Lavoro;11", ";Brezza;20100;Lavoro;21"]);
}, 60_000);

test("look-alikes are shown with both rows and what would follow, and counted beyond the limit", async () => {
  const { out } = await looksAlike();
  expect(out).toContain('it-a, row 2 of it-a.csv: "Aurora", 20100, 00743110157');
  expect(out).toContain('it-b, row 2 of it-b.csv: "AURORA scarl", 20100, no identifier');
  expect(out).toContain(
    "the same: counted once from IT upwards, as it-a has it, wherever both organisations add; 1 enterprise, 11 WRK_TOTAL of it-b less",
  );
  expect(out).toContain("2 pairs of enterprises look alike in 2021, and nobody has decided on them.");
  expect((await looksAlike("--limit", "1")).out).toContain("The first 1 are shown; --limit shows more.");
  expect((await looksAlike("--country", "FR")).out).toContain("No enterprises of two registers look alike in 2021");
  expect((await looksAlike("--limit", "0")).err).toContain('"0" is no limit.');
});

test("nobody but the secretariat sees or decides on them", async () => {
  expect((await census("actor", "add", "rita", "--name", "Rita", "--role", "uploader", "--org", "it-a")).exit).toBe(0);
  for (const words of [
    ["look-alikes", "--year", "2021"],
    ["matches"],
    ["match", await referenceOf("Aurora"), "--same", "--because", "x"],
  ]) {
    const { out, err } = await censusWith({ CENSUS_ACTOR: "rita" }, "overlaps", ...words);
    expect([out, err]).toEqual(["", expect.stringContaining("rita may not do this")]);
  }
});

test("a decision counts them once or stops the question; a further one by the same reference takes it back", async () => {
  const match = async (reference: string, ...more: readonly string[]) =>
    census("overlaps", "match", reference, ...more);
  const [aurora, brezza] = [await referenceOf("Aurora"), await referenceOf("Brezza")];
  expect(await enterprises()).toContain('"value": 4');
  expect((await match(aurora, "--same", "--different", "--because", "x")).err).toContain(
    "either --same or --different",
  );
  expect((await match(aurora, "--same", "--because", " ")).err).toContain("A decision needs its reason.");
  expect((await match("IT-2021-000000000000", "--same", "--because", "x")).err).toContain("Nothing that is proposed");
  const same = await match(aurora, "--same", "--because", "one telephone number");
  expect([same.exit, same.out]).toEqual([0, expect.stringContaining("the same enterprise, which counts once")]);
  expect((await match(brezza, "--different", "--because", "two villages")).exit).toBe(0);
  expect(await enterprises()).toContain('"value": 3');
  expect((await looksAlike()).out).toContain("No enterprises of two registers look alike in 2021");
  const listed = jsonOf(await census("overlaps", "matches", "--json"));
  expect(listed).toMatchObject({
    matches: [
      { decision: "same", because: "one telephone number", actor: "local", one: "identifier 00743110157" },
      { decision: "different", one: '"brezza" at 20100 of it-a', other: '"brezza" at 20100 of it-b' },
    ],
  });
  expect((await match(aurora.replace("-2021", ""), "--different", "--because", "asked again")).exit).toBe(0);
  expect(await enterprises()).toContain('"value": 4');
});

test("nobody is told any more of enterprises that its register shared, once its organisation is in another country or in none", async () => {
  const { db } = installation.system;
  const importRoster = async (ofSecond: string): Promise<void> => {
    const path = join(installation.folder, "changed.csv");
    await writeFile(path, roster.map((line) => (line.includes("it-b") ? ofSecond : line)).join("\n"));
    const { exit, err } = await census("network", "import", path);
    expect([exit, err]).toEqual([0, ""]);
    await vi.waitUntil(
      async () => (await db.selectFrom("outbox").select("id").where("doneAt", "is", null).execute()).length === 0,
      { timeout: 60_000, interval: 20 },
    );
  };
  const told = async () => {
    const submissions = await listSubmissions(db, { state: "accepted" });
    const found = await Promise.all(submissions.map(({ id }) => findingsOf(db, id)));
    return found.flat().filter(({ code }) => code === "V23/shared-enterprises").length;
  };
  // It does not add, so that no figure moves with it.
  const second = (country: string) => `MEMBER,it-b,B,${country},cicopa,,OBSERVER,,UNION,yes,stated,,,`;
  const { out } = await census("overlaps", "matches", "--json");
  const [reference = ""] = /IT-[0-9a-f]{12}/.exec(out) ?? [];
  expect((await census("overlaps", "match", reference, "--same", "--because", "asked a third time")).exit).toBe(0);
  await importRoster(second("IT"));
  expect(await told()).toBe(2);
  await importRoster(second("FR"));
  expect(await told()).toBe(0);
  await importRoster(second("IT"));
  expect(await told()).toBe(2);
  await importRoster("");
  expect(await told()).toBe(0);
});
