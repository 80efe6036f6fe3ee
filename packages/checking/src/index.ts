export * from "./check/check-file.ts";
export * from "./check/checked-file.ts";
export * from "./read/reader.ts";
export * from "./read/thread-reader.ts";
