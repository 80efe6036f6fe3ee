import type { Message } from "../finding/message.ts";
import { ruleSet } from "./rule-set.ts";

const messages = new Map(ruleSet.flatMap((rule) => Object.entries(rule.messages)));

/** The message of a code ("V07/day-not-stated"); null for a code of another rule set. */
export const messageOf = (code: string): Message | null => messages.get(code) ?? null;
