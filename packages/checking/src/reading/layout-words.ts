import type { Language } from "@coop-census/census";
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };
import it from "./words/it.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };

/** What the changes of a layout are said with, by their codes; English is the original. */
export const layoutWords: Readonly<Record<Language, typeof en>> = { en, es, fr, it, pt };
