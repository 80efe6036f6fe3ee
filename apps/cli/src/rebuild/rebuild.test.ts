import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";
import { knownSource } from "./known-source.ts";

const installation = useCensus();
const { census } = installation;

const answer = z.object({
  isSame: z.boolean(),
  manifestSha256: z.string(),
  rebuiltSha256: z.string(),
  problems: z.array(z.string()),
  inputs: z.array(z.string()),
});

const done = async (...words: readonly string[]): Promise<string> => {
  const { exit, out, err } = await census(...words);
  expect([words.join(" "), exit, exit === 0 ? "" : `${out}${err}`]).toEqual([words.join(" "), 0, ""]);
  return out;
};

const rebuild = async (...words: readonly string[]) =>
  answer.parse(jsonOf(await census("edition", "rebuild", ...words, "--json")));

const write = async (name: string, text: string): Promise<string> => {
  const path = join(installation.folder, name);
  await writeFile(path, text);
  return path;
};

const idOf = (out: string): string => /^(\S+) is /m.exec(out)?.[1] ?? "";
const asked = (org: string, year: string): readonly string[] => ["--org", org, "--year", year, "--wait"];

/** A return of one row, as JSON. */
const sheet = (organisation: string, year: number, values: Readonly<Record<string, number>>): Promise<string> =>
  write(
    `${organisation}-${year}-${Object.values(values).join("-")}.json`,
    JSON.stringify({
      format: "coop-census-return",
      version: 1,
      organisation,
      year,
      referenceDate: `${year}-12-31`,
      rows: [{ type: "WORKER", values }],
    }),
  );

const importNumber = (out: string): string => /(?:rates|network) +undo (\d+)/.exec(out)?.[1] ?? "";

/** Two registers of one country, and what a person says of the enterprises that look alike in them. */
const decideMatches = async (): Promise<void> => {
  const registers = {
    "it-agci-pl": ["00743110157;Aurora;20100;10", "00905811006;Brezza;20100;20", "00488410010;Cielo;20100;30"],
    "it-confcooperative-ls": [";AURORA scarl;20100;11", ";Brezza;20100;21", ";Duna;20100;31"],
  };
  for (const [organisation, rows] of Object.entries(registers)) {
    const lines = ["Partita IVA;Ragione sociale;CAP;Addetti", ...rows, ""];
    const sent = await census(
      "submit",
      await write(`${organisation}-register.csv`, lines.join("\n")),
      ...asked(organisation, "2022"),
    );
    const set = ["--set", "default:SCOPE=AFF", "default:TYPE=WORKER", "roll-up-scope=AFF"];
    await done("submission", idOf(sent.out), "answer", "--confirm-reading", ...set);
  }
  for (const [name, decision] of [
    ["Aurora", "--same"],
    ["Brezza", "--different"],
  ] as const) {
    const { out } = await census("overlaps", "look-alikes", "--year", "2022", "--country", "IT");
    const [, proposal = `${name} is not among ${out}`] = new RegExp(`^(\\S+)\n.*"${name}"`, "m").exec(out) ?? [];
    await done("overlaps", "match", proposal, decision, "--because", "asked both");
  }
};

/** Builds a year and takes it to its release. */
const release = async (year: string): Promise<void> => {
  const built = await done("edition", "build", "--year", year, "--status", "provisional", "--json");
  const [, id = ""] = /"id": "(\d{4}-p\d+)"/.exec(built) ?? [];
  const [, manifest = ""] = /"manifestSha256": "([0-9a-f]{64})"/.exec(built) ?? [];
  await census("actor", "add", "anna", "--name", "Anna", "--role", "publisher");
  for (const rule of ["V29", "V35"]) {
    await census("edition", "clear", id, "--rule", rule, "--all", "--because", "looked at");
  }
  await done("edition", "review", id);
  await done("edition", "approve", id, "--manifest", manifest);
  await installation.censusWith({ CENSUS_ACTOR: "anna" }, "edition", "approve", id, "--manifest", manifest);
  await done("edition", "release", id, "--at", "now");
};

/** A census with every kind of decision in it, and two editions of one year. */
const decideEverything = async (): Promise<void> => {
  await done("network", "import", "samples/network.csv");
  for (const kind of ["overlaps", "rates", "statements"]) {
    const file = { overlaps: "overlaps", rates: "exchange_rates", statements: "published_figures" }[kind] ?? "";
    await done(kind, "import", `samples/${file}.csv`);
  }
  await done("rates", "import", await write("rates.csv", await readFile("samples/exchange_rates.csv", "utf8")));
  await done("rates", "undo", importNumber(await done("rates", "import", "samples/exchange_rates.csv")));
  for (const folder of ["samples", "samples/defective"]) {
    await done("profiles", "import", `${folder}/manifest.csv`, `${folder}/header_map.csv`);
  }
  for (const year of ["2021", "2022"]) await done("round", "open", year, "--accepted-until", "2199-12-31");

  const defective = "samples/defective";
  await done("submit", `${defective}/kr-kfwc_2022_volunteers-in-workers.csv`, ...asked("kr-kfwc", "2022"));
  const [, thread = ""] = /^(\d+) .* V08 /m.exec(await done("threads", "--org", "kr-kfwc", "--open")) ?? [];
  await done("thread", thread, "answer", "--text", "They are volunteers who work.", "--justify");

  await done("submit", `${defective}/es-coceta_2021_turnover-lost-unit.csv`, ...asked("es-coceta", "2021"));
  const [, held = ""] = /census decide (\S+) /.exec(await done("holds", "--year", "2021")) ?? [];
  await done("decide", held, "--release", "--because", "the federation confirmed it");

  const refused = await census(
    "submit",
    `${defective}/it-federsolidarieta_2022_parts-missing.xlsx`,
    ...asked("it-federsolidarieta", "2022"),
  );
  await done("submission", idOf(refused.out), "accept", "--because", "they agreed by mail");

  const unread = "Tipologia;Cooperative;Addetti;Gradimento\nCooperative di lavoro;10;200;7\n";
  const waiting = await census("submit", await write("unread.csv", unread), ...asked("it-legacoop-ps", "2021"));
  const set = ["--set", "column:Gradimento=", "default:SCOPE=AFF", "roll-up-scope=AFF"];
  await done("submission", idOf(waiting.out), "answer", "--confirm-reading", ...set);

  await done("submit", await sheet("es-konfekoop", 2022, { ENT_TOTAL: 1350 }), ...asked("es-konfekoop", "2022"));
  const because = ["--because", "the confederation has sent nothing"];
  await done("network", "stand-in", "es-konfekoop", "--for", "es-coceta", "--year", "2022", ...because);
  const expert = ["--year", "2022", "--indicator", "ENT_TOTAL", "--type", "WORKER", "--value", "1"];
  expert.push("--because", "one enterprise by its statutes");
  await done("estimate", "add", "bo-coboce", ...expert);
  await done("consent", "add", "pl-nauwc", "--year", "2022", "--file", await write("signed.pdf", "signed"));
  const sent = await done("submit", await sheet("cz-scmvd", 2022, { ENT_TOTAL: 7 }), ...asked("cz-scmvd", "2022"));
  await done("submission", idOf(sent), "withdraw", "--because", "the federation asked for it");

  await done("submit", await sheet("pl-nauwc", 2021, { ENT_TOTAL: 2, WRK_TOTAL: 90 }), ...asked("pl-nauwc", "2021"));
  await done("submit", await sheet("pl-nauwc", 2022, { ENT_TOTAL: 2, WRK_TOTAL: 95 }), ...asked("pl-nauwc", "2022"));
  await decideMatches();
  await release("2021");
  const [, withdrawn = ""] = /Estimate (\d+) is kept/.exec(await done("estimate", "add", "in-ulccs", ...expert)) ?? [];
  await done("estimate", "withdraw", withdrawn);
  await done("network", "stand-in", "es-konfekoop", "--year", "2022", "--undo");
  await done("network", "stand-in", "es-konfekoop", "--for", "es-coceta", "--year", "2022", ...because);
  const other = (await readFile("samples/network.csv", "utf8")).replaceAll("AGCI Produzione e Lavoro", "AGCI");
  await done("network", "undo", importNumber(await done("network", "import", await write("network.csv", other))));
  // The series of 2022 shows 2021 as it is released, and not what comes after.
  const corrected = await sheet("pl-nauwc", 2021, { ENT_TOTAL: 2, WRK_TOTAL: 91 });
  await done("submit", corrected, ...asked("pl-nauwc", "2021"), "--reason", "ERR", "--because", "a slip");
  await release("2022");
  const late = await sheet("pl-nauwc", 2022, { ENT_TOTAL: 3, WRK_TOTAL: 99 });
  await done("submit", late, ...asked("pl-nauwc", "2022"), "--reason", "LATE", "--because", "one more enterprise");
  await done("edition", "build", "--year", "2022", "--status", "provisional");
  // What is done afterwards is not in the edition.
  await done(
    "submit",
    await sheet("cz-scmvd", 2022, { ENT_TOTAL: 8 }),
    ...asked("cz-scmvd", "2022"),
    "--reason",
    "LATE",
  );
};

beforeAll(decideEverything, 300_000);

describe("an edition of a year with every kind of decision", () => {
  test("is made anew from the installation's own raw files and acts, number and earlier edition included", async () => {
    const { manifest } = await knownSource(installation.system, "2022-p2");
    expect(manifest.previous?.edition).toBe("2022-p1");
    expect(manifest.inputs.earlier?.map((one) => one.edition?.edition)).toContain("2021-p1");
    expect(manifest.inputs.enterpriseMatches).toMatchObject([{ territory: "IT", same: 1, different: 1 }]);
    expect(manifest.inputs.justifications).toHaveLength(1);
    const rebuilt = await rebuild("2022-p2");
    expect([rebuilt.problems, rebuilt.inputs]).toEqual([[], []]);
    expect(rebuilt).toMatchObject({ isSame: true, rebuiltSha256: rebuilt.manifestSha256 });
  }, 300_000);

  test("is made anew from a pack that only its owner may read; a file that was taken out of it is named", async () => {
    const pack = join(installation.folder, "pack");
    const said = await done("edition", "pack", "2022-p2", pack);
    expect(said).toContain("It is CONFIDENTIAL");
    expect((await stat(join(pack, "history.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(pack, "raw"))).mode & 0o777).toBe(0o700);
    const history = await readFile(join(pack, "history.json"), "utf8");
    expect(history).not.toContain('"actor"');
    const nowhere = { DATABASE_URL: "postgres://127.0.0.1:1/none" };
    const folder = join(installation.folder, "rebuilt");
    const again = await installation.censusWith(nowhere, "edition", "rebuild", pack, "--output", folder);
    expect([again.exit, again.out]).toEqual([0, expect.stringContaining("2022-p2 is rebuilt to the same bytes")]);
    expect((await census("edition", "verify", folder)).exit).toBe(0);
    expect(await readFile(join(folder, "manifest.json"))).toEqual(await readFile(join(pack, "manifest.json")));

    const [, lost = ""] = /kr-kfwc-2022-([0-9a-f]{12})/.exec(history) ?? [];
    const name = (await readdir(join(pack, "raw"))).find((one) => one.startsWith(lost)) ?? "";
    await rm(join(pack, "raw", name));
    const poor = await installation.censusWith(nowhere, "edition", "rebuild", pack, "--json");
    expect(poor.exit).toBe(1);
    const { isSame, problems, inputs } = answer.parse(jsonOf(poor));
    expect(isSame).toBe(false);
    expect(problems.join("\n")).toContain(`The file of kr-kfwc-2022-${lost} (SHA-256 ${name}) is missing`);
    expect(inputs).toContain(`kr-kfwc-2022-${lost} counts in the edition of 2022 and does not here.`);
  }, 300_000);
});
