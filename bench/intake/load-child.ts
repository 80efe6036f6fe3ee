// Loads one register as the worker's thread does, keeps it, and prints what it took as JSON.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { loadRegister } from "@coop-census/checking";
import { openRegister } from "@coop-census/intake";
import {
  beginAttempt,
  finishAttempt,
  openStore,
  registerSubmission,
  requestAttempt,
  withTransaction,
} from "@coop-census/store";
import { registerProfile } from "./register-layout.ts";

const asked: unknown = JSON.parse(process.argv[2] ?? "null");
if (typeof asked !== "object" || asked === null || !("path" in asked) || !("url" in asked)) throw new Error("no task");
const [path, url] = [String(asked.path), String(asked.url)];

const at = new Date();
const store = openStore(url, { max: 2 });
const sha256 = createHash("sha256").update(`${path} ${process.pid} ${at.getTime()}`).digest("hex");
const { organisation } = registerProfile;
const year = 2022;
const submission = await withTransaction(store.db, async (tx) => {
  const { id } = await registerSubmission(tx, {
    organisation,
    year,
    fileName: "register.csv",
    sha256,
    size: 1,
    kind: "file",
    channel: "cli",
    actor: "local",
    receivedAt: at,
    reasonCode: null,
    reason: null,
  });
  await beginAttempt(tx, {
    submission: id,
    attempt: await requestAttempt(tx, { submission: id, actor: "local", at }),
    at,
  });
  return id;
});

const begun = performance.now();
const file = await open(path);
const head = Buffer.alloc(256 * 1024);
const { bytesRead } = await file.read(head);
await file.close();
const isWhole = bytesRead < head.length;
const opened = openRegister(head.subarray(0, bytesRead), { profiles: [registerProfile], year, isWhole });
if (opened === null) throw new Error("the register has no known header");
const judging = {
  organisation,
  year,
  country: "FR",
  receivedOn: "2023-02-01",
  affiliations: [],
  mainBody: "cicopa",
  rates: new Map(),
};
const { loaded, close } = await loadRegister(
  url,
  { opened, fileName: "register.csv", judging, at, limits: { rows: 20_000_000, columns: 1_024 } },
  createReadStream(path, { highWaterMark: 256 * 1024 }),
);
await withTransaction(store.db, (tx) =>
  finishAttempt(tx, {
    submission,
    attempt: 1,
    outcome: loaded.outcome.state,
    findings: loaded.whole,
    observations: [],
    profileVersion: 1,
    ruleSetSha256: sha256,
    terms: opened.plan.frame.terms,
    blankRows: [],
    at,
    register: loaded,
  }),
);
const seconds = (performance.now() - begun) / 1000;
await close();
await store.close();
const { rows, findings, outcome } = loaded;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, megabytes, rows, findings, state: outcome.state, submission }));
