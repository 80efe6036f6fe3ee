import { compareFindings, type Finding } from "@coop-census/census";
import { noticeFinding, type ReadForm } from "@coop-census/intake";

/** The findings of a judgement with what is told of the file, in their order. */
export const tellNotices = (findings: readonly Finding[], notices: ReadForm["notices"]): readonly Finding[] =>
  notices.length === 0 ? findings : [...findings, ...notices.map(noticeFinding)].sort(compareFindings);
