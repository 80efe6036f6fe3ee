export * from "./clock/fake-clock.ts";
export * from "./database/make-database.ts";
export * from "./database/run-folder.ts";
export * from "./database/with-session.ts";
export * from "./queue/queue-targets.ts";
export * from "./services/services.ts";
