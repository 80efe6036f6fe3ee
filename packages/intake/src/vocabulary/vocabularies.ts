import bg from "./bg.json" with { type: "json" };
import cs from "./cs.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import ja from "./ja.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import pt from "./pt.json" with { type: "json" };
import type { Vocabulary } from "./vocabulary.ts";

/** The languages whose words are known; another language is asked about, never guessed. */
export const vocabularies: readonly Vocabulary[] = [en, fr, es, it, pt, de, pl, cs, bg, ja, ko];
