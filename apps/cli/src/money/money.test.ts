import { expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

test("the turnover of Europe adds euro and every currency that has a rate, and says what has none", async () => {
  const { exit, out } = await census("money", "--year", "2021", "--geo", "EUR");
  expect(exit).toBe(0);
  expect(out).toMatch(/^EUR +TURN +EUR +[\d,]+/m);
  expect(out).toMatch(/^fr-cgscop +TURN +EUR +in euro already +1 *$/m);
  const json = jsonOf(await census("money", "--year", "2021", "--json"));
  expect(JSON.stringify(json)).toContain('"currency":"EUR","by":"same"');
});

test("without purchasing powers nothing is shown in international dollars, and it says why", async () => {
  const { exit, out } = await census("money", "--year", "2021", "--view", "intd");
  expect(exit).toBe(0);
  expect(out).toContain("None of the amounts could be converted.");
  expect(out).toContain("there is no such rate; import one with census rates import FILE");
});

test("another unit is refused with the ones that there are", async () => {
  const { exit, err } = await census("money", "--year", "2021", "--view", "usd");
  expect(exit).toBe(2);
  expect(err).toContain("EUR, INTD");
});
