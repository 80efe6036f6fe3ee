import { expect, test } from "vitest";
import { answerFile } from "./answer-file.ts";
import { mediaTypeOf } from "./media-type-of.ts";

const text = "0123456789";
const sha256 = "a".repeat(64);
const tag = `"${sha256}"`;

const answer = (headers: Readonly<Record<string, string>> = {}, method = "GET", path = "cells.csv") => {
  const told = new Map(Object.entries(headers));
  let opened = 0;
  const file = {
    path,
    sha256,
    size: text.length,
    read: async function* (part?: { readonly start: number; readonly end: number }) {
      opened += 1;
      yield new TextEncoder().encode(text.slice(part?.start, part?.end));
    },
  };
  const asked = { method, path: `/${path}`, url: `http://localhost/${path}`, header: (name: string) => told.get(name) };
  const response = answerFile(asked, file, { "cache-control": "no-store" });
  return { response, opened: () => opened };
};

const told = async (headers: Readonly<Record<string, string>>): Promise<readonly unknown[]> => {
  const { response } = answer(headers);
  return [response.status, await response.text(), response.headers.get("content-range")];
};

test("a file comes whole, with its tag, type and size", async () => {
  const { response } = answer();
  expect([response.status, await response.text()]).toEqual([200, text]);
  expect(Object.fromEntries(response.headers)).toEqual({
    "accept-ranges": "bytes",
    "cache-control": "no-store",
    "content-length": "10",
    "content-type": "text/csv; charset=utf-8; header=present",
    etag: tag,
  });
});

test.each([tag, `W/${tag}`, `"b", ${tag}`, `"b",W/${tag}`, "*", " * "])(
  "nothing comes again to a reader who has it: %s",
  (known) => {
    const { response, opened } = answer({ "if-none-match": known });
    expect([response.status, response.body, opened()]).toEqual([304, null, 0]);
    expect(response.headers.get("etag")).toBe(tag);
  },
);

test("it comes to a reader who has another", async () => {
  expect((await told({ "if-none-match": '"b"' }))[0]).toBe(200);
});

test.each([
  ["bytes=0-0", "0", "bytes 0-0/10"],
  ["bytes=2-4", "234", "bytes 2-4/10"],
  ["bytes=7-", "789", "bytes 7-9/10"],
  ["bytes=7-99", "789", "bytes 7-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=-99", text, "bytes 0-9/10"],
])("the part %s is these bytes and no more", async (range, part, contentRange) => {
  expect(await told({ range })).toEqual([206, part, contentRange]);
  expect(answer({ range }).response.headers.get("content-length")).toBe(String(part.length));
  expect((await told({ range, "if-range": tag }))[0]).toBe(206);
});

test.each(["bytes=10-", "bytes=99-100", "bytes=-0"])("the part %s is not there", async (range) => {
  expect(await told({ range })).toEqual([416, "", "bytes */10"]);
});

test.each(["bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=x-"])(
  "what is no part gives the whole: %s",
  async (range) => {
    expect(await told({ range })).toEqual([200, text, null]);
  },
);

test("a part of another file than the reader began with is not given", async () => {
  expect(await told({ range: "bytes=2-4", "if-range": '"b"' })).toEqual([200, text, null]);
});

test("HEAD answers alike, also to a part, and opens nothing", () => {
  for (const headers of [{}, { range: "bytes=2-4" }]) {
    const { response, opened } = answer(headers, "HEAD");
    expect([response.status, response.body, opened()]).toEqual([200, null, 0]);
    expect(response.headers.get("content-length")).toBe("10");
  }
});

test("a page runs nothing from elsewhere, stands in no frame and sends nothing", () => {
  const policy = answer({}, "GET", "site/index.html").response.headers.get("content-security-policy");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
  expect(answer().response.headers.get("content-security-policy")).toBeNull();
});

test.each([
  ["sdmx/data.csv", "application/vnd.sdmx.data+csv;version=2.0.0"],
  ["sdmx/data.json", "application/vnd.sdmx.data+json;version=2.0.0"],
  ["sdmx/structure.json", "application/vnd.sdmx.structure+json;version=2.0.0"],
  ["parquet/cells.parquet", "application/vnd.apache.parquet"],
  ["dcat.jsonld", "application/ld+json"],
  ["SHA256SUMS", "text/plain; charset=utf-8"],
  ["site/map.SVG", "image/svg+xml"],
  ["feed.xml", "application/atom+xml; charset=utf-8"],
  ["sitemap.xml", "application/xml"],
  ["manifest.json.sig", "application/octet-stream"],
  ["of-no-known-kind", "application/octet-stream"],
])("%s is %s", (path, type) => {
  expect(mediaTypeOf(path)).toBe(type);
});
