import type { Finding } from "@coop-census/census";
import type { LoadedRegister, RegisterTask, WorkbookTask } from "./register-task.ts";

/** What the owner says: what to load, the next bytes, that there are no more, or that the load is kept or let go. */
export type ToThread =
  | { readonly kind: "task"; readonly databaseUrl: string; readonly task: RegisterTask | WorkbookTask }
  | { readonly kind: "chunk"; readonly bytes: Uint8Array }
  | { readonly kind: "end" }
  | { readonly kind: "close" };

/** What the thread says: that it wants bytes, or what the register came to; a workbook may be refused, or hold none. */
export type FromThread =
  | { readonly kind: "more" }
  | { readonly kind: "loaded"; readonly loaded: LoadedRegister }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  | { readonly kind: "other" };

const kindOf = (message: unknown): unknown =>
  typeof message === "object" && message !== null && "kind" in message ? message.kind : null;

export const isToThread = (message: unknown): message is ToThread =>
  ["task", "chunk", "end", "close"].includes(String(kindOf(message)));

export const isFromThread = (message: unknown): message is FromThread =>
  ["more", "loaded", "refused", "other"].includes(String(kindOf(message)));
