import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rollUpYear } from "@coop-census/census";
import { readCells } from "@coop-census/store";
import { readYearInputs } from "@coop-census/worker";
import { expect, test, vi } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;
const year = 2021;

const quiet = async (): Promise<void> => {
  const open = () => installation.system.db.selectFrom("outbox").select("id").where("doneAt", "is", null).execute();
  await vi.waitUntil(async () => (await open()).length === 0, { timeout: 60_000, interval: 20 });
};

const submit = async (organisation: string, file: string): Promise<void> => {
  const path = `samples/submissions/${year}/${file}`;
  expect((await census("submit", path, "--org", organisation, "--year", String(year), "--wait")).exit).toBe(0);
  await quiet();
};

const figure = async (geo: string, indicator = "ENT_TOTAL") => {
  const [cell] = await readCells(installation.system.db, { year, geo, type: "ALL_COOP", indicator, activity: "_T" });
  return cell === undefined ? null : { value: cell.value, flags: cell.flags, ids: cell.reporters.ids };
};

let before = "";

test("the constructed network gives the counts that the bodies state, for a late and an earlier date", async () => {
  expect((await census("network", "members")).err).toContain("→ Import one: census network import FILE");
  const frozen = await census("edition", "build", "--year", String(year), "--status", "provisional");
  expect([frozen.exit, frozen.err]).toEqual([1, expect.stringContaining("There is no roster yet.") as unknown]);
  const imported = await census("network", "import", "samples/constructed/network.csv");
  expect(imported.out).toContain("10 bodies (3 outside the network, never rolled up)");
  const countOf = async (body: string, on: string) =>
    jsonOf(await census("network", "members", "--body", body, "--on", on, "--json"));
  expect(await countOf("cicopa", "2022-12-31")).toMatchObject({ members: 51, countries: 35 });
  expect(await countOf("cecop", "2022-12-31")).toMatchObject({ members: 27, countries: 16 });
  expect(await countOf("cecop", "2015-12-31")).toMatchObject({ members: 26, countries: 15 });
  expect(await countOf("cicopa-americas", "2022-12-31")).toMatchObject({ members: 13, countries: 10 });
  const direct = await census("network", "members", "--on", "2022-12-31", "--role", "DIRECT");
  expect(direct.out).toContain("cicopa on 2022-12-31: 2 members in 2 countries (DIRECT).");
  expect(direct.out).toMatch(/IN +APA +in-ulccs/);
});

test("a body is shown with its contacts, an outside one as never rolled up, a group with its perimeter", async () => {
  const cecop = (await census("network", "show", "cecop")).out;
  expect(cecop).toContain("telephone: +32 2 543 1033");
  expect(cecop).toContain("Inside cicopa, cooperatives-europe, ica.");
  expect((await census("network", "show", "ica")).out).toContain(
    "A body outside the network: in the graph, and never rolled up.",
  );
  const group = (await census("network", "show", "es-mondragon", "--on", "2015-12-31")).out;
  expect(group).toContain("never a member, never added");
  expect(group).toContain("In its perimeter on 2015-12-31, 2 enterprises:");
  expect((await census("network", "show", "bo-coboce")).out).toContain("It is one enterprise.");
  expect((await census("network", "show", "it-agci-pl")).out).toContain("Part of it-agci.");
  expect((await census("network", "show", "nobody")).exit).toBe(1);
});

test("perimeter changes are told by themselves", async () => {
  const { out } = await census("network", "changes", "--from", "2017", "--to", "2018", "--body", "cecop");
  expect(out).toBe(
    "cecop from 31 December 2017 to 31 December 2018: 1 change.\nmt-apex (MT) joined as FULL; added from now on.\n",
  );
  const none = await census("network", "changes", "--from", "2021", "--to", "2022");
  expect(none.out).toMatch(
    /: 0 changes\.\nNobody joined, left or changed role, and no country moved: .*\n.*\n→ .*census coverage --year 2022/,
  );
  const nowhere = await census("network", "difference", "--body", "cecop", "--year", "2022", "--geo", "ZZ");
  expect([nowhere.exit, nowhere.err]).toEqual([2, expect.stringContaining('"ZZ" is no place.') as unknown]);
  const backwards = await census("network", "changes", "--from", "2022", "--to", "2021");
  expect([backwards.exit, backwards.err]).toEqual([2, expect.stringContaining("2021 is not after 2022.") as unknown]);
});

test("the roster is shown as it was known at an earlier moment", async () => {
  before = new Date(installation.system.clock.now()).toISOString();
  expect((await census("network", "import", "samples/network.csv")).exit).toBe(0);
  const then = await census("network", "members", "--on", "2022-12-31", "--as-recorded", before, "--json");
  expect(jsonOf(then)).toMatchObject({ members: 51, countries: 35 });
  const now = await census("network", "members", "--on", "2022-12-31", "--json");
  expect(jsonOf(now)).toMatchObject({ members: 51, countries: 36 });
  expect((await census("network", "members", "--as-recorded", "2001-01-01")).err).toContain("knew no roster yet");
  expect((await census("network", "members", "--as-recorded", "yesterday")).exit).toBe(2);
});

test("a part and its whole never both add, and the import says so", async () => {
  const text = await readFile(join(repository, "samples/constructed/network.csv"), "utf8");
  const path = join(installation.folder, "part.csv");
  await writeFile(path, text.replaceAll(/^(MEMBER,ar-constructed,(?:[^,]*,){11}[^,]*,),/gm, "$1ar-cnct,"));
  const { out } = await census("network", "import", path);
  expect(out).toContain("Look at this: ar-constructed is a full or direct member of cicopa and inside ar-cnct");
  const { list } = jsonOf(await census("network", "members", "--on", "2022-12-31", "--json")) as {
    list: { organisation: string; isAdded: boolean }[];
  };
  const adds = new Map(list.map(({ organisation, isAdded }) => [organisation, isAdded]));
  expect([adds.get("ar-constructed"), adds.get("ar-cnct")]).toEqual([false, true]);
});

test("a sector branch stands in for its missing parent, with flag D, until the parent has answered", async () => {
  expect((await census("network", "import", "samples/network.csv")).exit).toBe(0);
  await census("profiles", "import", "samples/manifest.csv", "samples/header_map.csv");
  await census("round", "open", String(year), "--accepted-until", "2199-12-31");
  await submit("es-konfekoop", "es-konfekoop_2021.csv");
  expect(await figure("ES")).toBeNull();
  const because = ["--because", "the confederation has sent nothing"];
  const decide = (branch: string, parent: string) =>
    census("network", "stand-in", branch, "--for", parent, "--year", String(year), ...because);
  expect((await decide("it-legacoopsociali", "it-legacoop-ps")).err).toContain("is added in 2021 as it is");
  expect((await decide("es-konfekoop", "fr-cgscop")).err).toContain("different countries");
  expect((await decide("fr-coop-pour-entreprendre", "fr-credit-cooperatif")).err).toContain("no full or direct member");
  expect((await decide("fr-credit-cooperatif", "fr-cgscop")).err).toContain("is no sector branch");
  expect((await census("network", "stand-in", "es-konfekoop", "--for", "es-coceta", "--year", "2021")).exit).toBe(2);

  expect((await decide("es-konfekoop", "es-coceta")).exit).toBe(0);
  await quiet();
  const standing = { value: "1350", flags: "DE", ids: ["es-konfekoop"] };
  expect(await figure("ES")).toEqual(standing);
  expect(await figure("WORLD")).toEqual(standing);
  expect((await decide("es-konfekoop", "es-coceta")).err).toContain("stands in for a parent in 2021 already");
  expect((await census("network", "stand-ins")).out).toMatch(/2021 +es-konfekoop +es-coceta +stands in/);

  await submit("es-coceta", "es-coceta_2021.xlsx");
  expect((await figure("ES"))?.ids).toEqual(["es-coceta"]);
  expect((await census("network", "stand-ins")).out).toContain("stopped: the parent has answered");
  const inputs = await readYearInputs(installation.system.db, year);
  if (inputs === null) throw new Error("there is no roster");
  const rebuilt = rollUpYear({ ...inputs, series: "main", variant: "all_reported" });
  expect(
    rebuilt.find(({ geo, type, indicator }) => geo === "ES" && type === "ALL_COOP" && indicator === "ENT_TOTAL"),
  ).toMatchObject({ reporters: { ids: ["es-coceta"] } });
  expect((await decide("es-konfekoop", "es-coceta")).err).toContain("is accepted: nobody has to stand in");
  const undone = await census("network", "stand-in", "es-konfekoop", "--year", "2021", "--undo");
  expect(undone.out).toContain("es-konfekoop no longer stands in for es-coceta in 2021.");
  expect((await census("network", "stand-in", "es-konfekoop", "--year", "2021", "--undo")).exit).toBe(1);
});

test("a body's own series is set beside the main one, with who makes the difference", async () => {
  const text = await readFile(join(repository, "samples/network.csv"), "utf8");
  const path = join(installation.folder, "cecop-only.csv");
  const without = text.split("\n").filter((line) => !line.startsWith("MEMBER,es-coceta,COCETA,ES,cicopa,"));
  await writeFile(path, without.join("\n"));
  expect((await census("network", "import", path)).exit).toBe(0);
  await quiet();
  const asked = ["network", "difference", "--body", "cecop", "--year", String(year), "--geo", "ES"];
  const said = jsonOf(await census(...asked, "--json"));
  expect(said).toMatchObject({ body: "cecop", year });
  const { differences } = said as { differences: { indicator: string; main: unknown; onlyInBody: string[] }[] };
  expect(differences.length).toBeGreaterThan(0);
  for (const one of differences) expect(one).toMatchObject({ main: null, onlyInBody: ["es-coceta"] });
});
