import type { Finding, Return, ShownValue } from "@coop-census/census";
import type { ReturnAnswers } from "@coop-census/contracts";

/** What a return in a form of the census itself says: a template that came back, or JSON by the API. */
export interface TemplateReading {
  /** Whose return it says it is. */
  readonly organisation: string;
  readonly year: number;
  /** Null unless figures are sent. */
  readonly return: Return | null;
  /** Last year's values as the file shows them: what "unchanged" speaks of. */
  readonly shown: readonly ShownValue[];
  readonly answers: ReturnAnswers;
  /** What is wrong with the answers; the rules judge the return itself. */
  readonly findings: readonly Finding[];
}
