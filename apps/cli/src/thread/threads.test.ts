import { beforeAll, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus();
const { census } = installation;

beforeAll(async () => {
  await census("network", "import", "samples/network.csv");
  for (const folder of ["samples", "samples/defective"]) {
    await census("profiles", "import", `${folder}/manifest.csv`, `${folder}/header_map.csv`);
  }
  for (const year of ["2021", "2022"]) await census("round", "open", year, "--accepted-until", "2199-12-31");
});

const flagsOf = async (): Promise<string | null> => {
  await installation.figuresOf(2022);
  const words = ["--geo", "KR", "--type", "ALL_COOP", "--indicator", "WRK_TOTAL"];
  const { out } = await census("figures", "--year", "2022", ...words, "--json");
  return /"flags": "(\w*)"/.exec(out)?.[1] ?? null;
};

test("a question is listed, answered, settled and asked again, and the figure follows", async () => {
  const sent = "samples/defective/kr-kfwc_2022_volunteers-in-workers.csv";
  expect((await census("submit", sent, "--org", "kr-kfwc", "--year", "2022", "--wait")).exit).toBe(0);
  const list = await census("threads", "--year", "2022", "--org", "kr-kfwc", "--open");
  const [, id = ""] = /^(\d+) .* V08 .* open \(U\)/m.exec(list.out) ?? [];
  expect(list.out).toContain("115061 of 189053 workers");
  expect(await flagsOf()).toContain("U");
  const shown = await census("thread", id);
  expect(shown.out).toMatch(/its figures have flag U until somebody answers[\s\S]*Nobody has said anything yet/);
  expect((await census("thread", id, "answer")).exit).toBe(2);
  expect((await census("thread", id, "settle", "--because", " ")).exit).toBe(1);
  const said = await census("thread", id, "settle", "--because", "They are volunteers.");
  expect(said.out).toContain("local (secretariat), settle: They are volunteers.");
  expect(await flagsOf()).not.toContain("U");
  expect((await census("thread", id, "answer", "--text", "More.", "--justify")).err).toContain("reopen");
  expect((await census("thread", id, "reopen", "--because", "All of them?")).exit).toBe(0);
  expect(await flagsOf()).toContain("U");
  expect((await census("thread", id, "answer", "--text", "All.", "--justify")).out).toMatch(/settled[\s\S]*All\./);
  expect((await census("threads", "--open", "--org", "kr-kfwc")).out).not.toMatch(/ V08 /);
  expect(jsonOf(await census("thread", id, "--json"))).toMatchObject({ state: "settled", entries: { length: 3 } });
});

test("a thread that is not there is refused", async () => {
  expect((await census("thread", "9999")).err).toMatch(/There is no thread 9999/);
  expect((await census("thread", "x")).exit).toBe(2);
  expect((await census("thread", "1", "eat")).exit).toBe(2);
});

test("what is on hold is listed with what would count, until somebody decides", async () => {
  const sent = "samples/defective/es-coceta_2021_turnover-lost-unit.csv";
  expect((await census("submit", sent, "--org", "es-coceta", "--year", "2021", "--wait")).exit).toBe(0);
  const { out } = await census("holds", "--year", "2021");
  expect(out).toMatch(/es-coceta: .*EUR a worker[\s\S]*Released, [\d.]+ TURN of \w+ would count\./);
  const [, name = ""] = /census decide (\S+) /.exec(out) ?? [];
  expect((await census("decide", name, "--keep-out", "--because", "unit unknown")).exit).toBe(0);
  expect((await census("holds", "--year", "2021")).out).toBe("Nothing is on hold in 2021.\n");
});
