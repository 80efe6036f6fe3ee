import { languages } from "@coop-census/census";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { useIngest } from "../fixture/use-ingest.ts";
import { makeApp } from "../http/make-app.ts";
import { usualPatience } from "../http/patience.ts";
import { makePlanner } from "../submission/make-planner.ts";
import { documentPath, makeDocument } from "./make-document.ts";

const ingest = useIngest();

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: z.unknown() })).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().min(1) })),
});
const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string().startsWith("/"), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({ type: z.string() })) }),
});

const document = documentSchema.parse(JSON.parse(JSON.stringify(makeDocument())));

test("the document is served to anybody, as JSON", async () => {
  const answer = await fetch(new URL(documentPath, ingest.url));
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(makeDocument())));
});

describe("the document", () => {
  test("names every route that is there, and no other", () => {
    const { db, shelf, clock } = ingest;
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const closing = new AbortController().signal;
    const app = makeApp(
      { db, shelf, clock, log, uploadLimit: 1, planner: makePlanner(ingest) },
      { patience: usualPatience, closing },
    );
    const routes = app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{\.[*+]\})?/g, "{$1}")}`);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(routes.sort());
  });

  test("says in which languages findings can be asked for", () => {
    const { parameters } = document.paths["/api/v1/submissions/{id}/findings"]?.["get"] ?? {};
    expect(parameters).toContainEqual({
      name: "language",
      in: "query",
      schema: { type: "string", enum: [...languages] },
    });
    expect(parameters).toContainEqual({ name: "Accept-Language", in: "header", schema: { type: "string" } });
  });

  test("has a schema for every reference", () => {
    const references = [...JSON.stringify(makeDocument()).matchAll(/"\$ref":"([^"]*)"/g)].map(([, name = ""]) => name);
    const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(references)].sort()).toEqual(names.sort());
  });

  test("names every operation once, and every parameter of a path", () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((one) => ({ path, one })),
    );
    const ids = operations.map(({ one }) => one.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, one } of operations) {
      const inPath = (one.parameters ?? []).filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  test("says of every word of an upload what it is", () => {
    const send = document.paths["/api/v1/submissions"]?.["post"];
    const words = send?.parameters?.filter((parameter) => parameter.in === "query");
    expect(words?.map(({ name }) => name)).toEqual([
      "organisation",
      "year",
      "reason",
      "reasonText",
      "nil",
      "dryRun",
      "plan",
      "source",
      "fileName",
    ]);
    expect(words).toContainEqual(
      expect.objectContaining({ name: "nil", schema: { type: "string", enum: ["true", "false"] } }),
    );
  });
});
