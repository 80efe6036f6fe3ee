import { figuresAnswerSchema } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { ask, problemOf } from "../fixture/ask.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

const path = (query: string): string => `/api/v1/figures?${query}`;

test("unreleased figures are not shown to an uploader, who is told why", async () => {
  const problem = await problemOf(await ask(ingest.url, path("year=2022"), "anna"));
  expect(problem).toMatchObject({ status: 403, title: "auth/unreleased" });
  expect(problem.detail).toContain("not released");
});

test("the secretariat is given them, and none that nobody reported", async () => {
  const answer = await ask(ingest.url, path("year=2022&geo=it&indicator=ent_total"), "olga");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(figuresAnswerSchema.parse(await answer.json())).toEqual({
    year: 2022,
    series: "main",
    isReleased: false,
    figures: [],
  });
});

test.each([
  ["", 400],
  ["year=22", 400],
  ["year=2022&colour=red", 400],
  ["year=2022&geo=ITALY", 422],
  ["year=2022&body=nobody", 422],
])("what cannot be asked is refused with a cure: %s", async (query, status) => {
  expect((await problemOf(await ask(ingest.url, path(query), "olga"))).status).toBe(status);
});
