import { compareFindings, type Finding } from "@coop-census/census";
import type { ReadForm } from "@coop-census/intake";

/** What a person may not see in the file, as findings that keep nothing out. */
const noticeFindings = (notices: ReadForm["notices"]): readonly Finding[] =>
  notices.map(({ code, params, address }) => ({
    rule: "V01",
    code,
    severity: "INFO",
    level: "file",
    address,
    indicator: null,
    raw: null,
    params,
    keepsOut: [],
  }));

/** The findings of a judgement with what is told of the file, in their order. */
export const tellNotices = (findings: readonly Finding[], notices: ReadForm["notices"]): readonly Finding[] =>
  notices.length === 0 ? findings : [...findings, ...noticeFindings(notices)].sort(compareFindings);
