import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  findingsAnswerSchema,
  problemSchema,
  receiptAnswerSchema,
  submissionAnswerSchema,
} from "@coop-census/contracts";
import { expect, onTestFinished, test } from "vitest";
import { keyOf } from "./fixture/people.ts";
import { useIngest } from "./fixture/use-ingest.ts";
import { statusOf } from "./http/status-of.ts";

const ingest = useIngest();
const howTo = await readFile(join(import.meta.dirname, "../../../docs/how-to", "send-a-return-by-api.md"), "utf8");
const examples = [...howTo.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, script = ""]) => script);
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** The JSON documents that an example prints, one after the other. */
const run = async (script: string, folder: string): Promise<readonly unknown[]> => {
  const { PATH = "" } = process.env;
  const environment = { PATH, CENSUS_URL: ingest.url, CENSUS_KEY: keyOf("anna"), ORGANISATION: "it-legacoop" };
  const shell = spawn("sh", ["-eu", "-c", script], {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  shell.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  await once(shell, "close");
  expect(shell.exitCode).toBe(0);
  return said
    .replaceAll("}{", "}\n{")
    .split("\n")
    .map((line): unknown => JSON.parse(line));
};

test.skipIf(!hasCurl)("every example of the how-to does what it says; left out where there is no curl", async () => {
  const folder = await mkdtemp(join(tmpdir(), "census-how-to-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "return-2022.csv"), "a;b\n1;2\n");
  await writeFile(join(folder, "return-2022-corrected.csv"), "a;b\n1;3\n");
  const said = [];
  for (const example of examples) said.push(...(await run(example, folder)));
  const [file, form, shown, findings, corrected, nil, named, refused, ...more] = said;
  const first = receiptAnswerSchema.parse(file);
  expect(first).toMatchObject({ isNew: true, size: 8 });
  expect(receiptAnswerSchema.parse(form)).toEqual({ ...first, isNew: false });
  expect(submissionAnswerSchema.parse(shown)).toMatchObject({
    submission: first.submission,
    fileName: "return-2022.csv",
  });
  expect(findingsAnswerSchema.parse(findings)).toMatchObject({ submission: first.submission, isChecked: false });
  expect(receiptAnswerSchema.parse(corrected)).toMatchObject({ isNew: true });
  expect(receiptAnswerSchema.parse(nil)).toMatchObject({ year: 2023, isNew: true });
  expect(receiptAnswerSchema.parse(named)).toEqual({ ...receiptAnswerSchema.parse(corrected), isNew: false });
  expect(problemSchema.parse(refused)).toMatchObject({ status: 400, errors: [{ where: "field year" }] });
  expect(more).toEqual([]);
});

test("the how-to names every status that a refusal has", () => {
  const codes = ["auth/unknown-key", "auth/not-yours", "submission/unknown-submission", "upload/too-slow"];
  const others = ["submission/round-closed", "shelf/too-large", "upload/type", "submission/key-reused", "upload/words"];
  for (const code of [...codes, ...others]) expect(howTo).toMatch(new RegExp(`^\\|.*\\b${statusOf(code)}\\b`, "m"));
});
