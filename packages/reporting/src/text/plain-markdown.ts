/** The words of somebody else as one line of Markdown that is read as they were written: no markup, link or HTML of theirs works. */
export const plainMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#!|~]/g, (sign) => `\\${sign}`);
