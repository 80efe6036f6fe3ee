import { request } from "node:http";
import { PermanentFault } from "@coop-census/contracts";
import { type OpenJobQueue, openJobQueue } from "@coop-census/queue";
import { queueTargets } from "@coop-census/testing";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type RunningConsole, startConsole } from "./start-console.ts";

const soon = { timeout: 10_000, interval: 20 };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let opened = 0;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
}

/** `fetch` would not let a test choose the Host header. */
async function ask(url: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(url, { method, headers, agent: false }, (answer) => {
    let text = "";
    answer.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, location: answer.headers.location }));
  });
  asked.on("error", reject).end();
  return promise;
}

function read({ text }: Answer): unknown {
  return JSON.parse(text);
}

describe.each(await queueTargets())("the console on $name", (target) => {
  const start = async (): Promise<{ queue: OpenJobQueue; console: RunningConsole }> => {
    opened += 1;
    const { url, prefix } = target;
    const queue = await openJobQueue({ url, prefix: `${prefix}-${opened}`, schema: `console_${opened}`, log });
    onTestFinished(() => queue.close());
    const console = await startConsole({ queue, port: 0, log });
    onTestFinished(() => console.close());
    return { queue, console };
  };
  /** Parks one job; answers with what has run, and lets the next run succeed. */
  const park = async (queue: OpenJobQueue): Promise<string[]> => {
    const ran: string[] = [];
    const other = async () => undefined;
    let isParked = false;
    const validate = async ({ submission }: { submission: string }) => {
      ran.push(submission);
      if (ran.length === 1) throw new PermanentFault("test/broken", "The shelf is full.", { cure: "Free space." });
    };
    await queue.work(
      { validate, national: other, regional: other, global: other, edition: other },
      {
        concurrency: 1,
        onFault: (fault) => {
          isParked = fault.isParked;
        },
      },
    );
    await queue.add([{ id: "1", name: "validate", payload: { submission: "it-1", attempt: 1 } }]);
    await vi.waitFor(() => expect(isParked).toBe(true), soon);
    return ran;
  };

  test("every queue is listed, with a parked job and what it failed of", async () => {
    const { queue, console } = await start();
    await park(queue);
    const list = await ask(`${console.url}/ui/api/queues?activeQueue=validate&status=failed&page=1`);
    expect(list.status).toBe(200);
    const parked = { id: "job-1", data: { submission: "it-1" }, failedReason: "The shelf is full. Free space." };
    expect(read(list)).toMatchObject({
      queues: [
        { name: "validate", counts: { failed: 1 }, jobs: [parked] },
        { name: "national" },
        { name: "regional" },
        { name: "global" },
        { name: "edition" },
      ],
    });
    const job = await ask(`${console.url}/ui/api/queues/validate/job-1`);
    expect(read(job)).toMatchObject({ status: "failed" });
  });

  test.each(["one", "all"])("a parked job is tried again from the console, by the button for %s", async (button) => {
    const { queue, console } = await start();
    const ran = await park(queue);
    const path = button === "one" ? "job-1/retry" : "retry/failed";
    const answer = await ask(`${console.url}/ui/api/queues/validate/${path}`, "PUT", { origin: console.url });
    expect(answer.status).toBeLessThan(300);
    await vi.waitFor(() => expect(ran).toEqual(["it-1", "it-1"]), soon);
    await vi.waitFor(async () => expect((await queue.counts()).validate.failed).toBe(0), soon);
  });

  test("the page is at /ui, and / leads there", async () => {
    const { console } = await start();
    expect(await ask(console.url)).toMatchObject({ status: 302, location: "/ui" });
    expect(await ask(`${console.url}/ui/`)).toMatchObject({ status: 302, location: "/ui" });
    const page = await ask(`${console.url}/ui`);
    expect(page.status).toBe(200);
    const scripts = [...page.text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts) {
      expect((await ask(new URL(path, `${console.url}/ui/`).href)).status, path).toBe(200);
    }
  });

  test("health is told, and told otherwise once the queue is gone", async () => {
    const { queue, console } = await start();
    expect(await ask(`${console.url}/healthz`)).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    await queue.close();
    expect((await ask(`${console.url}/healthz`)).status).toBe(503);
  });

  test("a strange name is not answered to, whatever is asked", async () => {
    const { console } = await start();
    const { port } = new URL(console.url);
    for (const path of ["/", "/ui", "/ui/api/queues", "/healthz"]) {
      for (const host of [`evil.example:${port}`, "evil.example", "127.0.0.1.evil.example"]) {
        expect((await ask(console.url + path, "GET", { host })).status, host + path).toBe(403);
      }
      for (const host of [`localhost:${port}`, "127.0.0.1:9999", "[::1]:9999", "LOCALHOST"]) {
        expect((await ask(console.url + path, "GET", { host })).status, host + path).not.toBe(403);
      }
    }
  });

  test("another page cannot have a job tried again", async () => {
    const { queue, console } = await start();
    const ran = await park(queue);
    const answer = await ask(`${console.url}/ui/api/queues/validate/job-1/retry`, "PUT", {
      origin: "http://evil.example",
    });
    expect(answer.status).toBe(403);
    expect(read(answer)).toMatchObject({ type: "urn:coop-census:problem:console/origin" });
    expect((await queue.counts()).validate.failed).toBe(1);
    expect(ran).toEqual(["it-1"]);
  });

  test.each([
    ["PUT", "/validate/job-1/clean"],
    ["PUT", "/validate/clean/failed"],
    ["PUT", "/validate/empty"],
    ["PUT", "/validate/obliterate"],
    ["POST", "/validate/add"],
    ["PATCH", "/validate/job-1/update-data"],
  ])("no job is removed, changed or invented from the console: %s %s", async (method, path) => {
    const { queue, console } = await start();
    await park(queue);
    const answer = await ask(`${console.url}/ui/api/queues${path}`, method);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("census submission ID");
    expect((await queue.counts()).validate).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 1 });
  });

  test("another address than loopback is refused unless a guarding name is given, and a port in use is told", async () => {
    const { queue, console } = await start();
    await expect(startConsole({ queue, port: 0, host: "0.0.0.0", log })).rejects.toMatchObject({
      code: "console/host",
    });
    const behindProxy = await startConsole({ queue, port: 0, host: "0.0.0.0", alsoNames: ["Queues.example.org"], log });
    const { port } = new URL(behindProxy.url);
    expect((await ask(`http://127.0.0.1:${port}/healthz`, "GET", { host: "queues.example.org" })).status).toBe(200);
    await behindProxy.close();
    const taken = Number(new URL(console.url).port);
    await expect(startConsole({ queue, port: taken, log })).rejects.toMatchObject({ code: "console/port" });
  });
});
