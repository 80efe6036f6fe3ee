import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listAudit, submissionById } from "@coop-census/store";
import { readXlsx } from "hucre";
import { beforeAll, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;
const samples = join(repository, "samples");
const draft = join(samples, "submissions/superseded/us-usfwc_2021_v1-draft.csv");
const report = join(samples, "submissions/2021/us-usfwc_2021.csv");

beforeAll(async () => {
  await census("network", "import", "samples/network.csv");
  for (const folder of ["samples", "samples/defective"]) {
    await census("profiles", "import", `${folder}/manifest.csv`, `${folder}/header_map.csv`);
  }
  for (const year of ["2021", "2022"]) await census("round", "open", year, "--accepted-until", "2199-12-31");
});

const submit = async (path: string, organisation: string, ...words: readonly string[]) => {
  const said = await census("submit", path, "--org", organisation, "--year", "2021", ...words, "--wait");
  const [id = ""] = /^[a-z0-9-]+-2021-[0-9a-f]{12}/.exec(said.out) ?? [];
  return { ...said, id };
};

/** A value of the world, or null where nobody reported it. */
const world = async (indicator: string, geo = "WORLD"): Promise<string | null> => {
  await installation.figuresOf(2021);
  const words = ["--geo", geo, "--type", "ALL_COOP", "--indicator", indicator];
  const { out } = await census("figures", "--year", "2021", ...words, "--json");
  return /"value": "?([\d.]+)/.exec(out)?.[1] ?? null;
};

const stateOf = async (id: string): Promise<string | undefined> =>
  (await submissionById(installation.system.db, id))?.state;

test("a return is accepted and its figures count", async () => {
  const { exit, out, id } = await submit(draft, "us-usfwc");
  expect(exit).toBe(0);
  expect(out).toContain(`${id} is accepted`);
  expect(out).toContain("→ census figures --year 2021");
  expect(await world("WRK_TOTAL")).toBe("5966");
});

test("the same bytes again are the same submission, and nothing is changed", async () => {
  const again = await submit(draft, "us-usfwc");
  expect(again.exit).toBe(0);
  expect(again.out).toContain("The same bytes were sent before");
  expect(jsonOf(await census("submissions", "--json"))).toMatchObject({
    submissions: [{ fileName: "us-usfwc_2021_v1-draft.csv" }],
  });
});

test("a newer file needs a reason code, and replaces the older when it is accepted", async () => {
  const silent = await submit(report, "us-usfwc");
  expect(silent.exit).toBe(1);
  expect(silent.err).toMatch(/has a return for 2021 already[\s\S]*→ Say why.*ERR/);
  const unknown = await submit(report, "us-usfwc", "--reason", "BECAUSE");
  expect(unknown.exit).toBe(1);
  expect(unknown.err).toContain('"BECAUSE" is no reason code');
  const newer = await submit(report, "us-usfwc", "--reason", "ERR", "--because", "the draft counted twice");
  expect(newer.exit).toBe(0);
  expect(await world("WRK_TOTAL")).toBe("4732");
  expect((await census("submissions", "--org", "us-usfwc")).out).toMatch(
    /draft\.csv.*superseded\n.*us-usfwc_2021\.csv.*accepted/,
  );
  const findings = await census("findings", newer.id);
  expect(findings.out).toContain(`${newer.id} (us-usfwc_2021.csv) is accepted`);
});

test("withdrawn, a return counts no more; checked again, it is back", async () => {
  const [id = ""] =
    /us-usfwc-2021-\w+(?= .*accepted)/.exec((await census("submissions", "--org", "us-usfwc")).out) ?? [];
  expect((await census("submission", id, "withdraw")).exit).toBe(2);
  expect((await census("submission", id, "withdraw", "--because", "they asked")).exit).toBe(0);
  expect(await world("WRK_TOTAL")).toBeNull();
  const again = await census("submission", id, "recheck");
  expect(again.exit).toBe(0);
  expect(again.out).toContain("2 checks");
  expect(await world("WRK_TOTAL")).toBe("4732");
});

test("a nil return answers, and gives no figure", async () => {
  const { exit, out } = await census("submit", "--nil", "--org", "ca-cwcf", "--year", "2021", "--wait");
  expect(exit).toBe(0);
  expect(out).toContain("is accepted");
  expect((await census("coverage", "--year", "2021")).out).toContain("2 of 39 known members have answered");
  expect(await world("WRK_TOTAL")).toBe("4732");
});

test("a return with an error waits for an answer, and counts without the cells in error once somebody accepts that", async () => {
  const path = join(installation.folder, "fr.xlsx");
  await writeFile(path, await readFile(join(samples, "defective/fr-cgscop_2020_headline-62700.xlsx")));
  await census("round", "open", "2020", "--accepted-until", "2199-12-31");
  const words = ["--org", "fr-cgscop", "--year", "2020", "--wait"];
  const sent = await census("submit", path, ...words);
  expect(sent.exit).toBe(1);
  expect(sent.out).toContain("is needs-answer");
  expect(sent.out).toContain("→ Or let it count without the cells in error");
  const [id = ""] = /^\S+/.exec(sent.out) ?? [];
  expect((await census("submission", id, "answer", "--because", "we look at it")).exit).toBe(0);
  expect(await stateOf(id)).toBe("needs-answer");
  const accepted = await census("submission", id, "accept", "--because", "they agreed");
  expect(accepted.exit).toBe(0);
  expect(accepted.out).toContain("we look at it");
  expect(accepted.out).toContain("accepted it without what was refused: they agreed");
  expect(await stateOf(id)).toBe("accepted");
  const twice = await census("submission", id, "accept", "--because", "again");
  expect(twice.exit).toBe(1);
  expect(twice.err).toContain("cannot become accepted");
});

test("a cell on hold counts only after somebody releases it, and the figure follows each decision", async () => {
  const { exit, out, id } = await submit("samples/defective/es-coceta_2021_turnover-lost-unit.csv", "es-coceta");
  expect(exit).toBe(0);
  const [, name = ""] = /→ census decide (\S+) --release\|--keep-out/.exec(out) ?? [];
  expect(name).toMatch(new RegExp(`^${id}/1/\\d+$`));
  expect(await world("TURN", "ES")).toBeNull();
  expect((await census("decide", name, "--because", "both or none")).exit).toBe(2);
  expect((await census("decide", "nothing", "--release", "--because", "x")).exit).toBe(2);
  expect((await census("decide", `${id}/1/99`, "--release", "--because", "x")).exit).toBe(1);
  const released = await census("decide", name, "--release", "--because", "they confirmed the unit");
  expect(released.exit).toBe(0);
  expect(released.out).toContain("Decided: the cell counts now.");
  expect(await world("TURN", "ES")).not.toBeNull();
  expect((await census("findings", id)).out).toContain(`${name} was released by local: they confirmed the unit`);
  await census("decide", name, "--keep-out", "--because", "they were wrong");
  expect(await world("TURN", "ES")).toBeNull();
});

test("findings of one cause stand together in text; --all, CSV and JSON have each", async () => {
  const { id, out } = await submit("samples/submissions/2021/it-federsolidarieta_2021.xlsx", "it-federsolidarieta");
  expect(out).toContain("19 WARN");
  const count = (text: string): number => [...text.matchAll(/^WARN V04/gm)].length;
  expect(count(out)).toBe(4);
  expect(out).toContain("rows 7, 8, 9, 10, 11, 12, column I");
  expect(count((await census("findings", id, "--all")).out)).toBe(18);
  expect((await census("findings", id, "--format", "csv")).out.trimEnd().split("\n")).toHaveLength(20);
  const lines = (await census("findings", id, "--format", "ndjson")).out.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toHaveLength(19);
  expect((await census("findings", id, "--format", "xml")).exit).toBe(2);
  const grouped = await census("findings", id, "--grouped", "--json");
  const counts = [1, 5, 6, 5, 2].map((count) => ({ count }));
  expect(JSON.parse(grouped.out)).toMatchObject({ submission: id, causes: counts });
  const path = join(installation.folder, "findings.csv");
  expect((await census("findings", id, "--format", "csv", "--output", path)).exit).toBe(0);
  expect((await readFile(path, "utf8")).trimEnd().split("\n")).toHaveLength(20);
});

test("findings for people elsewhere are said in the language that was asked for; the terminal speaks English", async () => {
  const [id = ""] = /it-federsolidarieta-2021-\w+/.exec((await census("submissions")).out) ?? [];
  const asked = (format: string, ...more: readonly string[]) => census("findings", id, "--format", format, ...more);
  for (const more of [[], ["--grouped"]]) {
    for (const format of ["csv", "json", "ndjson"]) {
      expect((await asked(format, ...more)).out).toContain("no flag says why");
      expect((await asked(format, ...more, "--language", "it")).out).toContain("nessun segnale dice perché");
    }
  }
  const path = join(installation.folder, "segnato.xlsx");
  expect((await asked("xlsx", "--language", "it", "--output", path)).exit).toBe(0);
  const { sheets } = await readXlsx(await readFile(path));
  const texts = sheets.flatMap(({ rows }) => rows.flat()).join("\n");
  expect(texts).toContain("Che cosa ha trovato il censimento");
  expect(texts).toContain("nessun segnale dice perché");
  for (const [format, language] of [
    ["text", "it"],
    ["csv", "de"],
  ] as const) {
    const refused = await asked(format, "--language", language);
    expect([refused.exit, refused.out]).toEqual([2, ""]);
    expect(refused.err).toMatch(format === "text" ? /English only/ : /en, es, fr, it, pt/);
  }
});

test("the file itself comes back with its findings marked, and replaces nothing unless it is told to", async () => {
  const [id = ""] = /it-federsolidarieta-2021-\w+/.exec((await census("submissions")).out) ?? [];
  const path = join(installation.folder, "marked.xlsx");
  const made = await census("findings", id, "--format", "xlsx", "--output", path);
  expect(made.out).toContain(path);
  const first = await readFile(path);
  expect(first.includes("xl/comments1.xml")).toBe(true);
  const taken = await census("findings", id, "--format", "xlsx", "--output", path);
  expect(taken.exit).toBe(2);
  expect(taken.err).toContain("--force");
  expect((await census("findings", id, "--format", "xlsx", "--output", path, "--force")).exit).toBe(0);
  expect(await readFile(path)).toEqual(first);
  const again = await census(
    "submit",
    path,
    "--org",
    "it-federsolidarieta",
    "--year",
    "2021",
    "--wait",
    "--reason",
    "ERR",
  );
  expect(again.out).toContain("is accepted: 19 WARN");
});

test("an upload that belongs to somebody else is deleted for good only with --yes, and the audit keeps that it was", async () => {
  const path = join(installation.folder, "wrong.csv");
  await writeFile(path, "nobody's figures\n");
  const { id } = await submit(path, "ar-fecootra");
  const submission = await submissionById(installation.system.db, id);
  const sha256 = submission?.sha256 ?? "";
  const refused = await census("submission", id, "delete", "--because", "sent by mistake");
  expect(refused.exit).toBe(2);
  expect(refused.err).toMatch(/cannot be undone[\s\S]*--yes/);
  expect(await installation.system.shelf.has(sha256)).toBe(true);
  const deleted = await census("submission", id, "delete", "--because", "sent by mistake", "--yes");
  expect(deleted.exit).toBe(0);
  expect(await installation.system.shelf.has(sha256)).toBe(false);
  expect(await submissionById(installation.system.db, id)).toBeNull();
  expect(await listAudit(installation.system.db, { object: id })).toContainEqual(
    expect.objectContaining({ act: "submission.delete", actor: "local" }),
  );
});

test("bytes that another organisation sent too are not removed with the wrong upload", async () => {
  const path = join(installation.folder, "shared.csv");
  await writeFile(path, "the same words\n");
  const one = await submit(path, "ar-fecootra");
  await submit(path, "mx-cnc");
  const sha256 = (await submissionById(installation.system.db, one.id))?.sha256 ?? "";
  await census("submission", one.id, "delete", "--because", "sent by mistake", "--yes");
  expect(await installation.system.shelf.has(sha256)).toBe(true);
});

test("a submission that nobody knows is refused with where to look", async () => {
  for (const words of [
    ["submission", "nothing"],
    ["findings", "nothing"],
    ["decide", "nothing/1/0", "--release", "--because", "x"],
  ]) {
    const { exit, err } = await census(...words);
    expect(exit).toBe(1);
    expect(err).toMatch(/There is no submission nothing[\s\S]*→ See census submissions/);
  }
  expect((await census("submission", "nothing", "eat")).exit).toBe(2);
});
