export * from "./check/check-file.ts";
export * from "./check/checked-file.ts";
export * from "./check/nothing-to-check.ts";
export * from "./plan/plan-parts.ts";
export * from "./plan/plan-return.ts";
export * from "./plan/read-plan-base.ts";
export * from "./read/reader.ts";
export * from "./read/thread-reader.ts";
