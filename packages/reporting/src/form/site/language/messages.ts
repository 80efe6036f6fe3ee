import type { Language } from "@coop-census/census";
import en from "../messages/en.json" with { type: "json" };
import es from "../messages/es.json" with { type: "json" };
import fr from "../messages/fr.json" with { type: "json" };
import it from "../messages/it.json" with { type: "json" };
import pt from "../messages/pt.json" with { type: "json" };

/** A text of the site by its key; English is the original. */
export type MessageKey = keyof typeof en;

/** A text that has one form for one thing and another for more: `KEY.one` and `KEY.other`. */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}.one` ? Stem : never) : never;

/** Every text of the site in every language, with {parameters}. */
export const messages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, es, fr, it, pt };
