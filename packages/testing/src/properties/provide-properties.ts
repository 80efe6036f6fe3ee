import { readTestEnvironment, type TestEnvironment } from "@coop-census/runtime";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    properties: TestEnvironment["properties"];
  }
}

/** Before the first test: what the property tests are told, injected into every test file as "properties". */
export function setup(project: TestProject): void {
  project.provide("properties", readTestEnvironment().properties);
}
