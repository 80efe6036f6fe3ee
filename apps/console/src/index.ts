export * from "./console-log.ts";
export * from "./start-console.ts";
