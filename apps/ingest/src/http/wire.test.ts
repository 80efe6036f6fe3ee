import { deepStrictEqual } from "node:assert/strict";
import { problemSchema, receiptAnswerSchema } from "@coop-census/contracts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { uploadLimit, useIngest } from "../fixture/use-ingest.ts";
import { chunkOf, headOf, openWire } from "../fixture/wire.ts";
import { usualPatience } from "./patience.ts";

const ingest = useIngest({ head: 400, nextByte: 400, request: 4_000 });

let before: unknown;
beforeEach(async () => {
  before = await ingest.traces();
});
// A line that breaks is noticed a moment later.
afterEach(() =>
  vi.waitFor(async () => deepStrictEqual(await ingest.traces(), before), { timeout: 5_000, interval: 20 }),
);

const bodyOf = (came: string): unknown => JSON.parse(came.slice(came.indexOf("\r\n\r\n") + 4));

test("an announced length over the limit is refused before anything is sent", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf([`Content-Length: ${uploadLimit + 1}`]));
  expect(await wire.until("cure")).toMatch(/^HTTP\/1\.1 413 /);
  wire.socket.destroy();
});

test("who asks for leave to send is refused without it, and let in with it", async () => {
  const refused = await openWire(ingest.url);
  refused.write(headOf([`Content-Length: ${uploadLimit + 1}`, "Expect: 100-continue"]));
  const said = await refused.until("cure");
  expect(said).toMatch(/^HTTP\/1\.1 413 /);
  expect(said).not.toContain("100 Continue");
  refused.socket.destroy();

  const wire = await openWire(ingest.url);
  wire.write(headOf(["Content-Length: 4", "Expect: 100-continue"]));
  expect(await wire.until("\r\n\r\n")).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  wire.write("a;b\n");
  expect(await wire.until("isNew")).toContain("HTTP/1.1 202 ");
  wire.socket.destroy();
  before = await ingest.traces();
});

test("an unannounced length over the limit is refused while it is read, and the connection is closed within a second", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Transfer-Encoding: chunked"]));
  const feeding = setInterval(() => wire.write(chunkOf("x".repeat(20_000))), 1);
  expect(await wire.until("cure")).toMatch(/^HTTP\/1\.1 413 /);
  const told = performance.now();
  await wire.closed;
  clearInterval(feeding);
  expect(performance.now() - told).toBeLessThan(1_000);
});

test.each([
  ["an announced length", "Content-Length: 5000", "half of it"],
  ["chunks", "Transfer-Encoding: chunked", chunkOf("half of it")],
])("an upload that breaks off leaves nothing: %s", async (_, line, half) => {
  const wire = await openWire(ingest.url);
  wire.write(headOf([line]));
  wire.write(half);
  await vi.waitFor(async () => expect(JSON.stringify(await ingest.traces())).toContain("keep-"));
  wire.socket.destroy();
  await vi.waitFor(async () => expect(await ingest.readLog()).toContain("upload/broken-off"));
});

test("a form that breaks off within its file leaves nothing", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Content-Type: multipart/form-data; boundary=x", "Content-Length: 5000"]));
  wire.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf of it');
  await vi.waitFor(async () => expect(JSON.stringify(await ingest.traces())).toContain("keep-"));
  wire.socket.resetAndDestroy();
});

test("a form that breaks off before its file leaves nothing", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Content-Type: multipart/form-data; boundary=x", "Content-Length: 5000"]));
  wire.write('--x\r\nContent-Disposition: form-data; name="reason"\r\n\r\nER');
  wire.socket.end();
  await wire.closed;
});

test("who sends nothing more is told so and leaves nothing", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Content-Length: 5000"]));
  wire.write("half of it");
  const came = await wire.closed;
  expect(came).toMatch(/^HTTP\/1\.1 408 /);
  expect(came).toContain("upload/too-slow");
});

test("a slow line is waited for as long as bytes arrive, longer than the wait for one byte", async () => {
  const wire = await openWire(ingest.url);
  const text = "a line for every year";
  wire.write(headOf([`Content-Length: ${text.length}`]));
  const letters = text.split("");
  const begun = performance.now();
  const dripping = setInterval(() => wire.write(letters.shift() ?? ""), 50);
  const came = await wire.until("isNew");
  clearInterval(dripping);
  expect(performance.now() - begun).toBeGreaterThan(400);
  expect(came).toMatch(/^HTTP\/1\.1 202 /);
  wire.socket.destroy();
  before = await ingest.traces();
});

test("5 MB at 5 kB a second are well within the usual patience", () => {
  expect(usualPatience.request).toBeGreaterThan((2 * 5_000_000) / 5);
  expect(usualPatience.nextByte).toBeGreaterThanOrEqual(30_000);
});

test("a head that never ends is answered and closed", async () => {
  const wire = await openWire(ingest.url);
  wire.write("POST /api/v1/submissions HTTP/1.1\r\nHost: census.test\r\n");
  const begun = performance.now();
  const came = await wire.closed;
  // Long before the patience for a whole request ends.
  expect(performance.now() - begun).toBeLessThan(3_500);
  expect(came).toMatch(/^HTTP\/1\.1 408 /);
  expect(problemSchema.parse(bodyOf(came))).toMatchObject({ title: "http/too-slow" });
});

test.each([
  ["a bomb of headers", headOf(Array.from({ length: 3000 }, (_, n) => `X-${n}: ${n}`)), 431, "http/head-too-large"],
  ["a header of 20 kB", headOf([`X: ${"x".repeat(20_000)}`]), 431, "http/head-too-large"],
  ["no HTTP at all", "\u0016\u0003\u0001 hello\r\n\r\n", 400, "http/malformed"],
  ["two lengths", headOf(["Content-Length: 1", "Content-Length: 2"]), 400, "http/malformed"],
  ["a length and chunks", headOf(["Content-Length: 1", "Transfer-Encoding: chunked"]), 400, "http/malformed"],
])("%s is answered with a problem and closed", async (_, text, status, title) => {
  const wire = await openWire(ingest.url);
  wire.write(text);
  const came = await wire.closed;
  expect(came).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(came).toContain("application/problem+json");
  expect(problemSchema.parse(bodyOf(came))).toMatchObject({ status, title });
});

test("a Host that is none is answered with a problem", async () => {
  const wire = await openWire(ingest.url);
  wire.write("GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
  const came = await wire.closed;
  expect(problemSchema.parse(bodyOf(came))).toMatchObject({ status: 400, title: "http/malformed" });
});

test("a refusal before the body is read leaves the connection fit for the next request", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Content-Length: 4"], "organisation=it-legacoop"));
  wire.write("a;b\n");
  expect(await wire.until("cure")).toMatch(/^HTTP\/1\.1 400 /);
  wire.write(headOf(["Content-Length: 4", "Connection: close"]));
  wire.write("c;d\n");
  const came = await wire.closed;
  expect(receiptAnswerSchema.parse(bodyOf(came.slice(came.indexOf("HTTP/1.1 202"))))).toMatchObject({ isNew: true });
  before = await ingest.traces();
});

test("a body in chunks that has none is no return", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Transfer-Encoding: chunked", "Connection: close"]));
  wire.write(chunkOf(""));
  expect(problemSchema.parse(bodyOf(await wire.closed))).toMatchObject({ status: 400, title: "upload/no-file" });
});

test("a query that is no UTF-8 is refused or taken as it is, never a fault", async () => {
  const wire = await openWire(ingest.url);
  wire.write(headOf(["Content-Length: 2", "Connection: close"], "organisation=%ff%fe&year=%"));
  wire.write("a\n");
  expect(await wire.closed).toMatch(/^HTTP\/1\.1 4\d\d /);
});
