import { readReturn } from "@coop-census/intake";
import { describe, expect, test } from "vitest";
import { ask, problemOf } from "../fixture/ask.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();

const path = (query: string, organisation = "it-legacoop"): string =>
  `/api/v1/organisations/${organisation}/template?${query}`;

describe("an organisation", () => {
  test.each([
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["csv", "text/csv; charset=utf-8"],
  ])("is given its template as %s, which is read without a profile", async (format, type) => {
    const answer = await ask(ingest.url, path(`year=2022&format=${format}&language=en`));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="it-legacoop_2022_en.${format}"`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const read = await readReturn({ bytes, fileName: "template", profiles: [], year: 2022 });
    expect(read).toMatchObject({ kind: "template", template: { organisation: "it-legacoop", year: 2022 } });
  });

  test("is not given that of another, and the secretariat is given all", async () => {
    expect(await problemOf(await ask(ingest.url, path("year=2022"), "bruno"))).toMatchObject({ status: 403 });
    expect((await ask(ingest.url, path("year=2022"), "olga")).status).toBe(200);
  });
});

test.each([
  ["", 400, "year"],
  ["year=22", 400, "year"],
  ["year=2022&format=pdf", 400, "format"],
  ["year=2022&colour=red", 400, "colour"],
  ["year=2022&language=xx", 422, "xx"],
])("%j is refused in words", async (query, status, named) => {
  const problem = await problemOf(await ask(ingest.url, path(query)));
  expect(problem.status).toBe(status);
  expect(JSON.stringify(problem)).toContain(named);
});
