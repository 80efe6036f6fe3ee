import { expect, test } from "vitest";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

const estimate = (...more: readonly string[]) =>
  census("estimate", "add", "it-agci-solidarieta", "--year", "2022", "--indicator", "ENT_TOTAL", ...more);
const reasoned = ["--because", "said at its assembly"];

test("coverage tells by members and weight what an estimate would be, and whether it may be published", async () => {
  const { out } = await census("coverage", "--year", "2022");
  expect(out).toMatch(/WORLD +ENT_TOTAL +ENT +13 of 39 +33\.3% +[\d.]+% +13 of 39 +members +40,432 +not published/);
  expect(out).toMatch(/missing +country +last ENT_TOTAL +of +an estimate of it would be/);
  expect(out).toMatch(/br-unisol +BR +unknown +nothing to impute it from/);
  expect(out).toMatch(
    /it-federsolidarieta +TURN +SOCIAL_XX +EUR +7,620,000,000 +carried forward from 2021, 1 year old/,
  );
});

test("an expert's estimate is counted beside what is reported, and no more once it is withdrawn", async () => {
  // Italy's four returns give 5,858 + 2,500 + 2,700 + 2,326 = 13,384.
  const italy = async () =>
    (await census("figures", "--year", "2022", "--with-estimates", "--geo", "IT", "--indicator", "ENT_TOTAL")).out;
  expect(await italy()).toMatch(/IT +ENT_TOTAL +ENT +4 of 6 +66\.7% .* members +13,384 +published with a note/);
  expect((await estimate("--type", "social", "--value", "100", ...reasoned)).exit).toBe(0);
  expect((await census("estimate", "list", "--year", "2022")).out).toMatch(/SOCIAL +100 +local +said at its assembly/);
  expect(await italy()).toMatch(/IT +ENT_TOTAL +ENT +4 of 6 .* members +100 +13,484 +published with a note/);
  expect(await italy()).toContain("estimated by local: said at its assembly");
  const reported = await census("figures", "--year", "2022", "--geo", "IT", "--indicator", "ENT_TOTAL", "--json");
  expect(reported.out).toContain("13384");
  expect(reported.out).not.toContain("13484");
  expect((await estimate("--type", "SOCIAL", "--value", "90", ...reasoned)).err).toContain("is estimated already");
  expect((await census("estimate", "withdraw", "1")).exit).toBe(0);
  expect(await italy()).toContain("13,384");
});

test.each([
  [["--type", "ALL_COOP", "--value", "1", ...reasoned], "is no type that a member reports"],
  [["--type", "SOCIAL", "--value", "17.000", ...reasoned], "is no whole number"],
  [["--type", "SOCIAL", "--value", "1", "--because", " "], "The reason is empty"],
])("an estimate of %j is refused", async (words, what) => {
  const { exit, err } = await estimate(...words);
  expect([exit, err]).toEqual([2, expect.stringContaining(what)]);
});

test("a series shows the estimate of the network beside what is reported, where it may be published", async () => {
  const ask = ["series", "--geo", "IT", "--type", "ALL_COOP", "--indicator", "ENT_TOTAL"];
  const { out } = await census(...ask, "--with-estimates");
  expect(out).toMatch(/2022 +13,400 +\S+ +13,400\* +4 of 6/);
  expect((await census(...ask)).out).not.toContain("estimate");
  const { err } = await census(...ask, "--with-estimates", "--activity", "C");
  expect(err).toContain("Only figures of all activities");
});

test.each([
  [["--geo", "XX"], '"XX" is no place'],
  [["--type", "WORKERS"], '"WORKERS" is no type'],
  [["--indicator", "ENTS"], '"ENTS" is no indicator'],
  [["--body", "nobody"], '"nobody" is no body'],
  [["--activity", "C"], "Only figures of all activities"],
  [["--explain"], "as a table or JSON"],
])("figures with estimates refuse %j as they are", async (words, what) => {
  const { exit, err } = await census("figures", "--year", "2022", "--with-estimates", ...words);
  expect([exit, err]).toEqual([2, expect.stringContaining(what)]);
});
