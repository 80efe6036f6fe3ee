import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startIngest } from "@coop-census/ingest";
import { openLog, systemClock } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { addActor, addKey, openRound, openStore, recordImport, saveNetwork, withTransaction } from "@coop-census/store";
import type { BenchFigure } from "../figure.ts";
import { median } from "../median.ts";
import type { BenchPlace } from "./place.ts";

const uploadLimit = 1_000_000;
const key = "bench-key-that-nobody-else-has";
const path = "/api/v1/submissions?organisation=fr-bench&year=2022&reason=ERR";

/** One upload on a connection of its own: writes the head, then chunks until the answer comes or all are written. */
const upload = async (
  url: string,
  lines: readonly string[],
  chunks: readonly Buffer[],
): Promise<{ readonly status: string; readonly milliseconds: number }> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const answered = once(socket, "data");
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: bench",
    `Authorization: Bearer ${key}`,
    "Content-Type: text/csv",
    ...lines,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  let begun = performance.now();
  for (const chunk of chunks) {
    begun = performance.now();
    if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), answered]);
  }
  const came: readonly unknown[] = await answered;
  const milliseconds = performance.now() - begun;
  socket.destroy();
  return { status: String(came[0]).slice(0, 12), milliseconds };
};

const tries = 5;

const measure = async (what: string, limit: number, one: () => ReturnType<typeof upload>): Promise<BenchFigure> => {
  const answers: Awaited<ReturnType<typeof upload>>[] = [];
  for (let tried = 0; tried < tries; tried += 1) answers.push(await one());
  const other = answers.find(({ status }) => status !== "HTTP/1.1 413");
  const measured =
    other === undefined ? median(answers.map(({ milliseconds }) => milliseconds)) : Number.POSITIVE_INFINITY;
  return { what, measured, limit, unit: "ms", of: `${other?.status ?? "413"}, ${tries} times` };
};

/** How soon an upload over the limit is refused by a real ingest server on loopback. */
export const benchUpload = async ({ folder, url }: BenchPlace): Promise<readonly BenchFigure[]> => {
  const shelfFolder = join(folder, "shelf");
  await mkdir(shelfFolder);
  const store = openStore(url, { max: 4 });
  const { db } = store;
  const at = new Date(systemClock.now());
  await withTransaction(db, async (tx) => {
    const organisation = "fr-bench";
    const importId = await recordImport(tx, { kind: "network", files: [], actor: "local", at });
    const member = { id: organisation, name: "Bench", country: "FR", kind: "FEDERATION", isGroup: false };
    await saveNetwork(tx, importId, { bodies: [], countries: [], organisations: [member], affiliations: [] });
    const days = { opensOn: "2000-01-01", askedBy: "2199-01-01", acceptedUntil: "2199-12-31" };
    await openRound(tx, { year: 2022, days, actor: "local", at });
    await addActor(tx, { id: "bench", name: "Bench", roles: ["uploader"], organisation, actor: "local", at });
    await addKey(tx, { owner: "bench", key, label: "bench", actor: "local", at });
  });
  const shelf = openShelf(pathToFileURL(shelfFolder).href);
  const log = openLog({ level: "fatal" });
  const parts = { db, shelf, clock: systemClock, log, uploadLimit, databaseUrl: url };
  const ingest = await startIngest(parts, { host: "127.0.0.1", port: 0 });
  try {
    const body = Buffer.alloc(uploadLimit, 0x61);
    const chunk = (bytes: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
    const whole = [chunk(body), chunk(body.subarray(0, 1_000))];
    return [
      await measure("413 where the length says so, nothing sent", 100, () =>
        upload(ingest.url, [`Content-Length: ${uploadLimit + 1}`], []),
      ),
      await measure("413 after the limit is passed", 100, () =>
        upload(ingest.url, ["Transfer-Encoding: chunked"], whole),
      ),
    ];
  } finally {
    await ingest.close();
    await store.close();
  }
};
