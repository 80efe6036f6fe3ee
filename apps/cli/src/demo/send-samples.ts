import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { PermanentFault } from "@coop-census/contracts";
import { startIngest } from "@coop-census/ingest";
import { addActor, addKey, withTransaction } from "@coop-census/store";
import { settle } from "../submission/settle.ts";
import type { System } from "../system/system.ts";
import type { SampleFile } from "./samples.ts";

const sender = "demo-sender";

const makeSender = async (system: System, actor: string): Promise<string> => {
  const key = `cck_${randomBytes(32).toString("base64url")}`;
  const at = new Date(system.clock.now());
  await withTransaction(system.db, async (tx) => {
    await addActor(tx, {
      id: sender,
      name: "Sender of the demonstration",
      roles: ["operator"],
      organisation: null,
      actor,
      at,
    });
    await addKey(tx, { owner: sender, key, label: "demonstration", actor, at });
  });
  return key;
};

const post = async (url: string, key: string, file: SampleFile): Promise<string> => {
  const form = new FormData();
  form.set("organisation", file.organisation);
  form.set("year", String(file.year));
  // The report that replaced its own draft says that it corrects it.
  if (file.status === "current") form.set("reason", "ERR");
  form.set("file", await openAsBlob(file.path), file.name);
  const response = await fetch(`${url}/api/v1/submissions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  const answer: unknown = await response.json();
  if (response.ok && typeof answer === "object" && answer !== null && "submission" in answer) {
    return String(answer.submission);
  }
  throw new PermanentFault("demo/refused", `${file.name} was refused: ${JSON.stringify(answer)}`);
};

/** Sends the files through the upload API, as the federations do, and waits until each is checked; answers with their ids. */
export const sendSamples = async (
  system: System,
  actor: string,
  files: readonly SampleFile[],
  advance: (done: number) => void,
): Promise<readonly string[]> => {
  const { db, databaseUrl, shelf, clock, log } = system;
  const key = await makeSender(system, actor);
  const ingest = await startIngest(
    { db, databaseUrl, shelf, clock, log, uploadLimit: 64_000_000 },
    { host: "127.0.0.1", port: 0 },
  );
  try {
    const ids: string[] = [];
    for (const file of files) ids.push(await post(ingest.url, key, file));
    for (const [index, id] of ids.entries()) {
      await settle(db, id);
      advance(index + 1);
    }
    return ids;
  } finally {
    await ingest.close();
  }
};
