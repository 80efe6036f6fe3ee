import { join } from "node:path";
import { inject } from "vitest";

/** The path of what a template of this run keeps beside its database; nothing makes it, and it is removed with the services. */
export const runFolder = (name: string): string => join(inject("services").folder, name);
