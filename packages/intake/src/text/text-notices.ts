import { countLineEnds } from "../csv/line-ends.ts";
import { fileNotice } from "../notice/file-notice.ts";
import type { Notice } from "../notice/notice.ts";

const lost = /\ufffd/g;

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** What is told of a text as a whole: line ends of several kinds, and letters that were lost before it was sent. */
export const textNotices = (text: string): readonly Notice[] => {
  const notices: Notice[] = [];
  const { style, pairs, lineFeeds, returns } = countLineEnds(text);
  if (style === "mixed") {
    const params = { pairs: String(pairs), feeds: String(lineFeeds), returns: String(returns) };
    notices.push(fileNotice("V01/mixed-line-ends", params));
  }
  const count = text.match(lost)?.length ?? 0;
  if (count > 0) {
    const params = { count: String(count), line: String(lineOf(text, text.search(lost))) };
    notices.push(fileNotice("V01/lost-letters", params));
  }
  return notices;
};
