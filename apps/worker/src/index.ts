export * from "./check/check-file.ts";
export * from "./check/checked-file.ts";
export * from "./edition/edition-folder.ts";
export * from "./parts.ts";
export * from "./read/reader.ts";
export * from "./read/thread-reader.ts";
export * from "./roll-up/year-inputs.ts";
export * from "./start-worker.ts";
