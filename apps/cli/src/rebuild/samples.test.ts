import { expect, test } from "vitest";
import { repository, useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

test.each(["2021", "2022"])(
  "the census of public figures of %s is made anew from the raw files, the roster and the manifest alone",
  async (year) => {
    const built = await census("edition", "build", "--year", year, "--status", "provisional", "--json");
    const [, folder = ""] = /"path": "([^"]+)"/.exec(built.out) ?? [];
    const [, manifestSha256 = ""] = /"manifestSha256": "([0-9a-f]{64})"/.exec(built.out) ?? [];
    // No database is at this address: nothing but files goes in.
    const nowhere = { DATABASE_URL: "postgres://127.0.0.1:1/none" };
    const raw = ["--raw", `${repository}samples`];
    const { exit, out } = await installation.censusWith(nowhere, "edition", "rebuild", folder, ...raw);
    expect([exit, out]).toEqual([0, expect.stringContaining(`${year}-p1 is rebuilt to the same bytes`)]);
    expect(out).toContain(`manifest ${manifestSha256}`);
  },
  300_000,
);
