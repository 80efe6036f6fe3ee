import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listImports, profilesOf } from "@coop-census/store";
import { beforeAll, describe, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;
const org = "it-legacoop-ps";

const write = async (name: string, text: string): Promise<string> => {
  const path = join(installation.folder, name);
  await writeFile(path, text);
  return path;
};
const send = async (path: string, year: string) =>
  census("submit", path, "--org", org, "--year", year, "--reason", "ERR", "--wait");
const idOf = (out: string): string => /^(\S+) is /.exec(out)?.[1] ?? "";

const table = (rows: string): string => `Tipologia;Cooperative;Addetti;Gradimento\n${rows}`;
const first = table("Cooperative di lavoro;10;200;7\nCooperative sociali;20;300;8\n");
const second = table("Cooperative sociali;21;310;9\nCooperative di lavoro;11;210;8\n");
const changed = "Tipologia;Cooperative;Occupati;Gradimento\nCooperative di lavoro;12;220;8\n";

beforeAll(async () => {
  await census("network", "import", join(repository, "samples/network.csv"));
  for (const year of ["2021", "2022", "2023"]) {
    await census("round", "open", year, "--accepted-until", "2099-12-31");
  }
});

describe("a file of a layout that nobody has confirmed", () => {
  let id = "";

  test("waits for an answer, shows how it would be read, and counts nowhere", async () => {
    const { exit, out } = await send(await write("first.csv", first), "2021");
    expect(exit).toBe(1);
    id = idOf(out);
    expect(out).toContain("is needs-answer: 1 ERROR");
    expect(out).toContain("V01");
    expect(out).toContain("Cooperative di lavoro = WORKER");
    expect(out).toContain(`census submission ${id} answer --confirm-reading --set 'column:Gradimento=…'`);
    const findings = await census("findings", id);
    expect(findings.out).toContain(`census submission ${id} answer --confirm-reading --set 'column:Gradimento=…'`);
    expect(findings.out).not.toContain("accept --because");
    const shown = await census("submission", id, "--json");
    expect(jsonOf(shown)).toMatchObject({
      state: "needs-answer",
      reading: { preview: { rowCount: 2 }, proposal: { profile: { organisation: org } } },
    });
    expect(await installation.system.db.selectFrom("observation").selectAll().execute()).toEqual([]);
  });

  test("does not count by being accepted without its errors", async () => {
    const { exit, err } = await census("submission", id, "accept", "--because", "let it be");
    expect(exit).toBe(1);
    expect(err).toContain("Nobody has confirmed how the file");
    expect(err).toContain("answer --confirm-reading");
  });

  test("is not confirmed while something is open, and every open choice is named", async () => {
    const { exit, err } = await census("submission", id, "answer", "--confirm-reading");
    expect(exit).toBe(1);
    expect(err).toContain("cannot be confirmed so");
    expect(err).toContain("Gradimento");
    expect(await profilesOf(installation.system.db, org)).toEqual([]);
  });

  test("is read as corrected once confirmed, by a version of the profile that is an import with its raw file", async () => {
    const { exit, out, err } = await census(
      "submission",
      id,
      "answer",
      "--confirm-reading",
      "--set",
      "column:Gradimento=",
      "scope=AFF",
      "roll-up-scope=AFF",
    );
    expect(err + out).toMatch(/first\.csv .* accepted$/m);
    expect(exit).toBe(0);
    expect(await profilesOf(installation.system.db, org)).toMatchObject([{ version: 1, profile: { years: [2021] } }]);
    const [made] = await listImports(installation.system.db, "profiles");
    expect(made).toMatchObject({ actor: "local", files: [{ name: `${org}-profile.json` }] });
    expect(await installation.system.shelf.has(made?.files[0]?.sha256 ?? "")).toBe(true);
    const shown = await census("submission", id);
    expect(shown.out).toContain(`Read by version 1 of the profile of ${org}`);
    expect(shown.out).toContain("confirmed how it is read: with column:Gradimento=(left out), default:SCOPE=AFF");
  });

  test("is remembered with who confirmed it, and shown", async () => {
    const { out } = await census("profiles", "versions");
    expect(out).toMatch(new RegExp(`${org} +1 +2021 .* local +remembered`));
    const shown = await census("profiles", "show", org, "--version", "1");
    expect(shown.out).toMatch(/Addetti +WRK_TOTAL/);
    expect(shown.out).toMatch(/Cooperative di lavoro +TYPE +WORKER/);
    const none = await census("profiles", "show", org, "--version", "9");
    expect(none.exit).toBe(1);
    expect(none.err).toContain("has no version 9; it has 1");
  });

  test("is asked about no more the year after", async () => {
    const { exit, out } = await send(await write("second.csv", second), "2022");
    expect(out).toContain("is accepted");
    expect(exit).toBe(0);
  });

  test("is asked about again when it has changed, and says what", async () => {
    const { exit, out } = await send(await write("changed.csv", changed), "2023");
    expect(exit).toBe(1);
    expect(out).toContain("other than the one that was confirmed");
    expect(out).toContain('The column "Addetti" (WRK_TOTAL) is now "Occupati".');
  });
});
