export * from "./clock/fake-clock.ts";
export * from "./database/make-database.ts";
export * from "./queue/queue-targets.ts";
export * from "./services/services.ts";
