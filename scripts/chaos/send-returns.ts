import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "./make-random.ts";
import type { Site } from "./open-site.ts";
import { returns, type SentReturn } from "./returns.ts";

/** What a sender does, as it happens. */
export interface Sending {
  /** The returns that are on their way now, begun and not acknowledged. */
  readonly underway: ReadonlySet<SentReturn>;
  /** Ids of submissions that were acknowledged with 202, in order. */
  readonly acknowledged: readonly string[];
  /** Resolves when all are acknowledged; rejects when one is refused. */
  readonly done: Promise<void>;
}

const patience = 120_000;

// As over a slow line: the file comes in pieces, so that a kill may fall into the middle of it.
async function* inPieces(bytes: Uint8Array, pausesMs: readonly number[]): AsyncGenerator<Uint8Array> {
  const size = Math.ceil(bytes.byteLength / (pausesMs.length + 1));
  for (let at = 0; at < bytes.byteLength; at += size) {
    if (at > 0) await pause(pausesMs[at / size - 1] ?? 0);
    yield bytes.subarray(at, at + size);
  }
}

/**
 * Sends all returns like a person at each organisation: whoever gets no acknowledgement sends the same file again. The
 * order between organisations, and the pauses, come from `random`.
 */
export const sendReturns = (site: Pick<Site, "ingestUrl" | "key">, random: Random): Sending => {
  const underway = new Set<SentReturn>();
  const acknowledged: string[] = [];

  const post = async (sent: SentReturn, pausesMs: readonly number[]): Promise<string | null> => {
    const query = new URLSearchParams({
      organisation: sent.organisation,
      year: String(sent.year),
      fileName: sent.name,
    });
    if (sent.reason !== null) query.set("reason", sent.reason);
    const bytes = await readFile(sent.path);
    const answer = await fetch(`${site.ingestUrl}/api/v1/submissions?${query.toString()}`, {
      method: "POST",
      headers: { authorization: `Bearer ${site.key}`, "content-type": "application/octet-stream" },
      body: ReadableStream.from(inPieces(bytes, pausesMs)),
      duplex: "half",
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null);
    // A connection that broke, or a fault on the other side, acknowledges nothing.
    if (answer === null || answer.status >= 500) return null;
    const body: unknown = await answer.json().catch(() => null);
    if (body === null) return null;
    if (answer.status === 202 && typeof body === "object" && "submission" in body) return String(body.submission);
    throw new Error(`${sent.name} was refused with ${answer.status}: ${JSON.stringify(body)}`);
  };

  const send = async (sent: SentReturn, pausesMs: readonly number[]): Promise<void> => {
    underway.add(sent);
    for (const end = performance.now() + patience; ; ) {
      const id = await post(sent, pausesMs);
      if (id !== null) {
        acknowledged.push(id);
        underway.delete(sent);
        return;
      }
      if (performance.now() > end) throw new Error(`${sent.name} was not acknowledged in ${patience / 1000} seconds`);
      await pause(150);
    }
  };

  const pauses = () => [random.between(0, 25), random.between(0, 25)];
  const queue = random.shuffle(returns).map((list) => list.map((sent) => ({ sent, pausesMs: pauses() })));
  // Two people send at once.
  const person = async (from: number): Promise<void> => {
    for (const list of queue.filter((_, index) => index % 2 === from)) {
      for (const { sent, pausesMs } of list) await send(sent, pausesMs);
    }
  };
  const done = Promise.all([person(0), person(1)]).then(() => {});
  // Whoever waits for it hears of it; until then it is nobody's unhandled rejection.
  done.catch(() => {});
  return { underway, acknowledged, done };
};
