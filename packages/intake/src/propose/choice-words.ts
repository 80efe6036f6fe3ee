import type { Language } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { choiceMessages } from "./choice-messages.ts";
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };
import it from "./words/it.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };

/** What a choice is said with in one language. */
export interface ChoiceWords {
  readonly subjects: Readonly<Record<Choice["about"], string>>;
  readonly phrases: typeof en.phrases;
  /** By the code of the reason. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** The words of a proposal; English is the original that the others have every sentence of. */
export const choiceWords: Readonly<Record<Language, ChoiceWords>> = {
  en: { ...en, reasons: choiceMessages },
  es,
  fr,
  it,
  pt,
};
