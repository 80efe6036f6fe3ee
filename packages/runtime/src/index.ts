export * from "./clock/system-clock.ts";
export * from "./environment/read-test-environment.ts";
export * from "./home/default-home.ts";
export * from "./home/disk-fault.ts";
export * from "./home/fresh-home.ts";
export * from "./log/log.ts";
export * from "./postgres/start-postgres.ts";
export * from "./postgres/with-postgres.ts";
