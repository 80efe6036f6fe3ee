import { seriesAnswerSchema } from "@coop-census/contracts";
import { addActor, withdrawEdition } from "@coop-census/store";
import { beforeAll, expect, test } from "vitest";
import { editionsOf } from "../fixture/editions.ts";
import { useIngest } from "../fixture/use-ingest.ts";

const ingest = useIngest();
const { now, inReview, schedule } = editionsOf(ingest);
const moment = new Date("2026-11-03T08:00:00Z");
const figure = "geo=it&type=all_coop&indicator=ent_total";
const ids = { earlier: "", coming: "", gone: "" };

const get = (query: string): Promise<Response> => fetch(new URL(`/api/v1/series?${query}`, ingest.url));

const read = async (query: string) => seriesAnswerSchema.parse(await (await get(query)).json());

const at = (milliseconds: number): void => ingest.clock.advance(moment.getTime() + milliseconds - ingest.clock.now());

beforeAll(async () => {
  const by = { actor: "local", at: now() };
  await ingest.commit(async (tx) => {
    for (const id of ["paul", "petra"]) {
      await addActor(tx, { id, name: id, roles: ["publisher"], organisation: null, ...by });
    }
  });
  at(-86_400_000);
  ids.earlier = await inReview(2021);
  await schedule(ids.earlier, now());
  ids.coming = await inReview(2022);
  await schedule(ids.coming, moment);
});

test("before the moment of a release the series end with what is public, whoever asks for what", async () => {
  at(-1);
  const answer = await read(figure);
  expect(answer).toMatchObject({ edition: ids.earlier, unit: "ENT", constantReporters: [] });
  expect(answer.points.map(({ year, value }) => [year, value])).toEqual([
    [2020, 20211],
    [2021, 20215],
  ]);
  expect((await get(`${figure}&edition=${ids.coming}`)).status).toBe(404);
});

test("from its moment on the latest reference year is read, and an earlier moment still gives what was public then", async () => {
  at(1);
  expect(await read(figure)).toMatchObject({
    edition: ids.coming,
    points: [
      { year: 2021, printed: 20220, standIns: ["it-one"], flags: "E", reporters: { answered: 1, of: 2 } },
      { year: 2022, breaks: [{ kind: "joined", reporters: ["it-two"] }] },
    ],
  });
  expect((await read(`${figure}&asOf=2026-11-03T08:00:00Z`)).edition).toBe(ids.coming);
  expect((await read(`${figure}&asOf=2026-11-03T07:59:59.999Z`)).edition).toBe(ids.earlier);
  expect((await read(`${figure}&to=2021`)).edition).toBe(ids.earlier);
  expect((await read(`${figure}&from=2022`)).points.map(({ year }) => year)).toEqual([2022]);
});

test("a moment to come, one before every release, an edition beside a moment and unknown words are refused", async () => {
  at(1);
  const statusOf = async (query: string): Promise<number> => (await get(query)).status;
  expect(await statusOf(`${figure}&asOf=2026-11-03T09:00:00Z`)).toBe(400);
  expect(await statusOf(`${figure}&asOf=yesterday`)).toBe(400);
  expect(await statusOf(`${figure}&asOf=2000-01-01T00:00:00Z`)).toBe(404);
  expect(await statusOf(`${figure}&asOf=2026-11-03T08:00:00Z&edition=${ids.coming}`)).toBe(400);
  expect(await statusOf(`${figure}&colour=red`)).toBe(400);
  expect(await statusOf("geo=IT")).toBe(400);
});

test("money in several currencies makes no series until one is named, and what nobody reported has no point", async () => {
  at(1);
  const turnover = "geo=IT&type=ALL_COOP&indicator=TURN";
  expect((await get(turnover)).status).toBeGreaterThanOrEqual(400);
  expect(await read(`${turnover}&unit=EUR`)).toMatchObject({ unit: "EUR", points: [{ value: 1 }] });
  expect(await read("geo=FR&type=ALL_COOP&indicator=TURN")).toMatchObject({ unit: null, points: [] });
});

test("of a withdrawn edition the tombstone is answered, also by a moment at which it was public", async () => {
  at(2);
  ids.gone = await inReview(2023);
  await schedule(ids.gone, now());
  at(1000);
  const because = "the figures of one country are of another year";
  await ingest.commit((tx) => withdrawEdition(tx, { edition: ids.gone, because, actor: "paul", at: now() }));
  at(2000);
  const gone = await get(`${figure}&asOf=2026-11-03T08:00:00.500Z`);
  expect([gone.status, (await gone.text()).includes(because)]).toEqual([410, true]);
  expect((await read(figure)).edition).toBe(ids.coming);
});
