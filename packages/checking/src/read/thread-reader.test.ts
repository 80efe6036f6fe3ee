import { readFileSync } from "node:fs";
import { parseProfiles } from "@coop-census/intake";
import { expect, onTestFinished, test } from "vitest";
import type { ReadingTask } from "./reader.ts";
import { type ReadLimits, threadReader } from "./thread-reader.ts";

const file = (name: string) => ({ name, bytes: readFileSync(new URL(`../../../../samples/${name}`, import.meta.url)) });
const sample = {
  organisation: "us-usfwc",
  name: "us-usfwc_2021.csv",
  bytes: file("submissions/2021/us-usfwc_2021.csv").bytes,
};
const parsed = parseProfiles({ manifest: file("manifest.csv"), headerMap: file("header_map.csv") });
const profiles = parsed.ok ? parsed.profiles.filter(({ organisation }) => organisation === sample.organisation) : [];

const input = (bytes: Uint8Array = sample.bytes): ReadingTask => ({
  bytes,
  fileName: sample.name,
  profiles,
  year: 2021,
  judging: {
    organisation: sample.organisation,
    country: "US",
    year: 2021,
    receivedOn: "2022-03-01",
    affiliations: [],
    mainBody: "cicopa",
    rates: new Map(),
  },
});

/** The sample with its row 300,000 times over. */
const huge = (): Uint8Array => {
  const [header = "", row = ""] = Buffer.from(sample.bytes).toString("utf8").split(/\r?\n/);
  return Buffer.from(`${header}\n${`${row}\n`.repeat(300_000)}`);
};

const open = (limits: ReadLimits) => {
  const reader = threadReader(limits);
  onTestFinished(() => reader.close());
  return reader;
};

test("a file that needs too long is a finding, and the next file is read", async () => {
  const reader = open({ megabytes: 2_000, seconds: 5 });
  expect((await reader.read(input())).kind).toBe("read");
  const results = await Promise.all([reader.read(input(huge())), reader.read(input())]);
  expect(results).toMatchObject([
    {
      kind: "unreadable",
      findings: [{ code: "V01/limit", severity: "ERROR", params: { limit: "seconds", value: "5" } }],
    },
    { kind: "read" },
  ]);
});

test("a file that needs too much memory is a finding, and the next file is read", async () => {
  const reader = open({ megabytes: 48, seconds: 60 });
  const results = await Promise.all([reader.read(input(huge())), reader.read(input())]);
  expect(results).toMatchObject([
    {
      kind: "unreadable",
      findings: [{ code: "V01/limit", severity: "ERROR", params: { limit: "megabytes of memory", value: "48" } }],
    },
    { kind: "read" },
  ]);
});

/** A profile that no schema would let pass: the reader meets it as a fault of the machine. */
const broken = (): ReadingTask => Object.assign(input(), { profiles: 7 });

test("a thread that crashes is a fault, and the next file is read", async () => {
  const reader = open({ megabytes: 512, seconds: 60 });
  const crashed = reader.read({ ...broken(), bytes: sample.bytes });
  const next = reader.read(input());
  await expect(crashed).rejects.toThrow(TypeError);
  expect((await next).kind).toBe("read");
});

test("what cannot be handed to the thread is a fault, and the next file is read by the same limits", async () => {
  const reader = open({ megabytes: 512, seconds: 60 });
  const strange = Object.assign(input(), { strange: () => undefined });
  const failed = reader.read(strange);
  const next = reader.read(input());
  await expect(failed).rejects.toThrow("could not be cloned");
  expect((await next).kind).toBe("read");
});

test("files that come at once are read one after the other, each with its own result", async () => {
  const reader = open({ megabytes: 512, seconds: 60 });
  const garbled = reader.read({ ...input(Buffer.from("%PDF-1.7\n")), fileName: "return.csv" });
  const results = await Promise.all([reader.read(input()), garbled, reader.read(input())]);
  expect(results.map(({ kind }) => kind)).toEqual(["read", "unreadable", "read"]);
});
