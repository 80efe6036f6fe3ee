export * from "./edition/edition-folder.ts";
export * from "./handlers/handlers.ts";
export * from "./parts.ts";
export * from "./roll-up/reference-memory.ts";
export * from "./roll-up/year-inputs.ts";
export * from "./start-worker.ts";
export * from "./statement/compared-year.ts";
