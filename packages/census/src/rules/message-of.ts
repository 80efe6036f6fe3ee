import es from "../../data/messages/es.json" with { type: "json" };
import fr from "../../data/messages/fr.json" with { type: "json" };
import it from "../../data/messages/it.json" with { type: "json" };
import pt from "../../data/messages/pt.json" with { type: "json" };
import type { Message } from "../finding/message.ts";
import type { Language } from "../language/language.ts";
import { ruleSet } from "./rule-set.ts";

type Translation = Pick<Message, "what" | "expected" | "cure" | "many">;

const byCode = (translations: Readonly<Record<string, Translation>>): ReadonlyMap<string, Translation> =>
  new Map(Object.entries(translations));

const originals = new Map(ruleSet.flatMap((rule) => Object.entries(rule.messages)));

const translated: Readonly<Record<Exclude<Language, "en">, ReadonlyMap<string, Translation>>> = {
  es: byCode(es),
  fr: byCode(fr),
  it: byCode(it),
  pt: byCode(pt),
};

/** The message of a code ("V07/day-not-stated") in a language; null for a code of another rule set. */
export const messageOf = (code: string, language: Language = "en"): Message | null => {
  const original = originals.get(code);
  if (original === undefined) return null;
  return language === "en" ? original : { ...original, ...translated[language].get(code) };
};
