import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

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

/** A census with every kind of decision in it, and two editions of one year. */
const decideEverything = async (): Promise<void> => {
  await done("network", "import", "samples/network.csv");
  for (const kind of ["overlaps", "rates", "statements"]) {
    const file = { overlaps: "overlaps", rates: "exchange_rates", statements: "published_figures" }[kind] ?? "";
    await done(kind, "import", `samples/${file}.csv`);
  }
  await done("rates", "import", await write("rates.csv", await readFile("samples/exchange_rates.csv", "utf8")));
  await done(
    "rates",
    "undo",
    /rates +undo (\d+)/.exec(await done("rates", "import", "samples/exchange_rates.csv"))?.[1] ?? "",
  );
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
  const figure = ["--year", "2022", "--indicator", "ENT_TOTAL", "--type", "WORKER", "--value", "1"];
  await done("estimate", "add", "bo-coboce", ...figure, "--because", "one enterprise by its statutes");
  await done("consent", "add", "pl-nauwc", "--year", "2022", "--file", await write("signed.pdf", "signed"));
  const sent = await done("submit", await sheet("cz-scmvd", 2022, { ENT_TOTAL: 7 }), ...asked("cz-scmvd", "2022"));
  await done("submission", idOf(sent), "withdraw", "--because", "the federation asked for it");

  await done("submit", await sheet("pl-nauwc", 2021, { ENT_TOTAL: 2, WRK_TOTAL: 90 }), ...asked("pl-nauwc", "2021"));
  await done("submit", await sheet("pl-nauwc", 2022, { ENT_TOTAL: 2, WRK_TOTAL: 95 }), ...asked("pl-nauwc", "2022"));
  await done("edition", "build", "--year", "2022", "--status", "provisional");
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
