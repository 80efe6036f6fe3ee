import { createHash } from "node:crypto";
import {
  createEdition,
  freezeEdition,
  keepBlocks,
  latestPublic,
  openRound,
  publicEdition,
  withTransaction,
} from "@coop-census/store";
import { expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census, censusWith } = installation;
const actAs = (actor: string, ...words: readonly string[]) => censusWith({ CENSUS_ACTOR: actor }, ...words);
const now = () => new Date(installation.system.clock.now());
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const nothing = { submissions: [], network: [], profiles: [], overlaps: [], rates: [], statements: [], decisions: [] };
const block = {
  rule: "V35" as const,
  code: "V35/member-share" as const,
  coordinates: {
    series: "main",
    geo: "IT",
    type: "WORKER",
    activity: "_T",
    indicator: "WRK_TOTAL",
    detail: "_T",
    unit: "PER" as const,
  },
  params: { reporters: "it-a" },
};

/** A frozen draft of a year with one block, as a build leaves it. */
const drafted = (year: number): Promise<{ readonly id: string; readonly manifest: string }> =>
  withTransaction(installation.system.db, async (tx) => {
    const wish = { year, status: "provisional" as const, inputs: nothing, inputsSha256: sha256(`inputs of ${year}`) };
    const { edition } = await createEdition(tx, { ...wish, actor: "local", at: now() });
    const manifest = sha256(edition.id);
    await freezeEdition(tx, { edition: edition.id, manifestSha256: manifest, at: now() });
    await keepBlocks(tx, edition.id, [block]);
    await openRound(tx, { year, actor: "local", at: now() });
    return { id: edition.id, manifest };
  });

test("an edition goes from draft to withdrawn by the words that each step tells, with two people", async () => {
  const { id, manifest } = await drafted(2021);
  expect((await census("edition", "show", id)).out).toContain(`→ let others look at it: census edition review ${id}`);
  const early = await census("edition", "approve", id, "--manifest", manifest);
  expect([early.exit, early.err]).toEqual([1, expect.stringContaining(`census edition review ${id}`)]);
  const reviewed = await census("edition", "review", id);
  expect(reviewed.out).toContain(`census edition approve ${id} --manifest ${manifest}`);

  const short = await census("edition", "approve", id, "--manifest", manifest.slice(0, 12));
  expect([short.exit, short.err]).toEqual([2, expect.stringContaining("census edition show")]);
  const wrong = await census("edition", "approve", id, "--manifest", "0".repeat(64));
  expect([wrong.exit, wrong.err]).toEqual([1, expect.stringContaining(`is ${manifest}, not 000`)]);

  const first = await census("edition", "approve", id, "--manifest", manifest);
  expect(first.out).toContain("local approves it; 1 more, another person, has to.");
  expect(first.out).toContain('census actor add ID --name "NAME" --role publisher');
  const again = await census("edition", "approve", id, "--manifest", manifest);
  expect([again.exit, again.err]).toEqual([1, expect.stringContaining("counts once")]);
  expect(again.err).toContain(`CENSUS_ACTOR=ID census edition approve ${id} --manifest ${manifest}`);
  const alone = await census("edition", "release", id, "--at", "now");
  expect([alone.exit, alone.err]).toEqual([1, expect.stringContaining("Only local has")]);

  await census("actor", "add", "anna", "--name", "Anna", "--role", "publisher");
  await census("actor", "add", "otto", "--name", "Otto", "--role", "operator");
  expect((await census("edition", "show", id)).out).toContain("anna may; that person runs: CENSUS_ACTOR=anna census");
  const operator = await actAs("otto", "edition", "approve", id, "--manifest", manifest);
  expect([operator.exit, operator.err]).toEqual([1, expect.stringContaining("publisher or admin")]);
  const second = await actAs("anna", "edition", "approve", id, "--manifest", manifest);
  expect(second.out).toContain("local and anna approve it. Its blocks have to be cleared before a release.");
  const blocked = await census("edition", "release", id, "--at", "now");
  expect([blocked.exit, blocked.err]).toEqual([1, expect.stringContaining("1 of its 1 blocks stand (V35)")]);
  await census("edition", "clear", id, "1", "--because", "true of this year");
  expect((await census("edition", "show", id)).out).toContain("No moment of release is named.");

  const planned = await census("edition", "release", id, "--at", "2126-03-31T10:00", "--zone", "Europe/Brussels");
  expect(planned.out).toContain("is to be released on 31 March 2126, 10:00 Europe/Brussels");
  expect((await census("edition", "calendar")).out).toMatch(
    /2021 +provisional +2022-09-30 +2021-p1 to be public from 31 March 2126/,
  );
  expect(await publicEdition(installation.system.db, id, now())).toBeNull();
  const other = await census("edition", "release", id, "--at", "now");
  expect([other.exit, other.err]).toEqual([1, expect.stringContaining("census edition call-off")]);

  const back = await actAs("anna", "edition", "take-back", id, "--because", "a wrong unit");
  expect(back.out).toContain("anna approves 2021-p1 no more. Its release is called off.");
  await actAs("anna", "edition", "approve", id, "--manifest", manifest);
  await census("edition", "release", id, "--at", "2126-03-31T10:00Z");
  expect((await census("edition", "call-off", id, "--because", "too late")).out).toContain("is called off");
  const released = await census("edition", "release", id, "--at", "now");
  expect(released.out).toContain(`${id} is released.`);
  expect((await latestPublic(installation.system.db, 2021, now()))?.id).toBe(id);
  const shown = (await census("edition", "show", id)).out;
  expect(shown).toMatch(/approved by anna on .*, taken back on .*: a wrong unit/);
  expect(shown).toContain(`→ it is not signed yet: census edition sign ${id}`);
  expect(shown).toContain("is never changed: a correction is a new edition");

  expect((await census("edition", "notice", id, "--text", "The workers of PL are being checked.")).exit).toBe(0);
  expect((await census("edition", "show", id)).out).toContain("2021-p1: The workers of PL are being checked.");
  const asked = await census("edition", "withdraw", id, "--because", "of another year");
  expect([asked.exit, asked.err]).toEqual([2, expect.stringMatching(/cannot be undone[\s\S]*--yes/)]);
  expect((await census("edition", "withdraw", id, "--because", "of another year", "--yes")).exit).toBe(0);
  expect((await census("edition", "show", id)).out).toMatch(/It was withdrawn on .*: of another year/);
  expect(await publicEdition(installation.system.db, id, now())).toBeNull();
  expect((await census("edition", "list")).out).toMatch(/2021-p1 +provisional +withdrawn/);
});

test("a moment that is no moment is refused before anything is done", async () => {
  for (const [at, zone] of [["2027-03-28T02:30", "Europe/Brussels"], ["2027-03-31T10:00"], ["soon"], ["now", "UTC"]]) {
    const words = ["edition", "release", "2022-p1", "--at", at ?? "", ...(zone === undefined ? [] : ["--zone", zone])];
    expect((await census(...words)).exit).toBe(2);
  }
});

test("people on the pre-release list are kept with the reason why", async () => {
  const { id } = await drafted(2022);
  await census("actor", "add", "pia", "--name", "Pia", "--role", "operator");
  expect((await census("edition", "prerelease", "list", id)).out).toContain("Nobody is on");
  const nobody = await census("edition", "prerelease", "add", id, "zoe", "--because", "reads");
  expect([nobody.exit, nobody.err]).toEqual([1, expect.stringContaining("census actor add zoe")]);
  expect((await census("edition", "prerelease", "add", id, "pia", "--because", "reads the French text")).exit).toBe(0);
  expect((await census("edition", "show", id)).out).toContain("proof-read by pia: reads the French text");
  expect((await census("edition", "prerelease", "remove", id, "pia", "--because", "has read it")).exit).toBe(0);
  expect(jsonOf(await census("edition", "prerelease", "list", id, "--json"))).toMatchObject({
    readers: [{ person: "pia", because: "reads the French text", ended: { because: "has read it" } }],
  });
  const twice = await census("edition", "prerelease", "remove", id, "pia", "--because", "has read it");
  expect([twice.exit, twice.err]).toEqual([1, expect.stringContaining("is not on the pre-release list")]);
});
