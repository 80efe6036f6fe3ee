import { SaxesParser } from "saxes";

/** An element where it stands in the text of its part: offsets of its first tag. */
export interface XmlTag {
  /** Without a prefix. */
  readonly name: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the "<". */
  readonly start: number;
  /** After the ">". */
  readonly end: number;
  readonly isEmpty: boolean;
  /** 0 for the root. */
  readonly depth: number;
}

export interface XmlVisitor {
  readonly open: (tag: XmlTag) => void;
  /** `start` and `end` are those of the last tag; of an empty element both are its end. */
  readonly close?: (tag: XmlTag, at: { readonly start: number; readonly end: number }) => void;
}

const split = (qualified: string): { readonly prefix: string; readonly name: string } => {
  const colon = qualified.indexOf(":");
  return { prefix: qualified.slice(0, colon + 1), name: qualified.slice(colon + 1) };
};

/** Walks through the elements of a part in the order of its text; throws where it is not well-formed. */
export const scanXml = (text: string, { open, close }: XmlVisitor): void => {
  const parser = new SaxesParser({ xmlns: false });
  const tags: XmlTag[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name: qualified, attributes, isSelfClosing }) => {
    const end = parser.position;
    // XML allows no "<" in an attribute, so that the last one before the end opened the tag.
    const start = text.lastIndexOf("<", end - 1);
    const tag = { ...split(qualified), attributes, start, end, isEmpty: isSelfClosing, depth: tags.length };
    tags.push(tag);
    open(tag);
  });
  parser.on("closetag", () => {
    const end = parser.position;
    const tag = tags.pop();
    if (tag === undefined) return;
    close?.(tag, tag.isEmpty ? { start: end, end } : { start: text.lastIndexOf("<", end - 1), end });
  });
  parser.write(text).close();
};
