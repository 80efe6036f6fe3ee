import { escapeXml } from "@coop-census/workbook";
import { applyEdits, type Edit } from "../xml/apply-edits.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** Who comments on marked cells. */
const commentAuthor = "Coop Census";

/** What is said at a cell. */
export interface Note {
  /** "D4". */
  readonly reference: string;
  readonly text: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

interface ListEnd {
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** The numbers under which an earlier marking commented. */
const ownAuthors = (text: string): ReadonlySet<string> => {
  const names = [...text.matchAll(/<(?:\w+:)?author>([^<]*)<|<(?:\w+:)?author\/>/g)].map(([, name]) => name ?? "");
  return new Set(names.flatMap((name, at) => (name === commentAuthor ? [String(at)] : [])));
};

const wordsOf = new Set(["t", "r"]);

/**
 * The comments of a sheet with ours among them: what stands at a cell already stays, and ours follows it; ours of an
 * earlier time give way, and say `nothingMore` where nothing is found any more. `added` are the
 * notes at cells that had none, for which a shape has to be drawn.
 */
export const writeComments = (
  existing: string | null,
  notes: readonly Note[],
  nothingMore: string,
): { readonly text: string; readonly added: readonly Note[] } => {
  const text = existing ?? empty;
  const byReference = new Map(notes.map((note) => [note.reference, note]));
  const edits: Edit[] = [];
  const appended = new Set<string>();
  const lists = new Map<string, ListEnd>();
  let authors = 0;
  let prefix = "";
  let reference = "";
  // Where the words of a comment end: before its readings for people of another script; null in a comment without words.
  let wordsEnd: number | null = null;
  let isOwn = false;
  const own = ownAuthors(text);
  const runOf = (words: string): string =>
    `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(words)}</${prefix}t></${prefix}r>`;
  const replace = (place: { readonly start: number; readonly end: number }): void => {
    appended.add(reference);
    edits.push({ ...place, text: runOf(byReference.get(reference)?.text ?? nothingMore) });
  };
  const append = (note: Note | undefined): void => {
    if (note === undefined || wordsEnd === null) return;
    appended.add(reference);
    const words = runOf(`\n\n${commentAuthor}\n${note.text}`);
    edits.push({ start: wordsEnd, end: wordsEnd, text: words });
  };
  scanXml(text, {
    open: (tag) => {
      if (tag.depth === 0) prefix = tag.prefix;
      if (tag.depth === 2 && tag.name === "comment") {
        reference = tag.attributes["ref"] ?? "";
        isOwn = own.has(tag.attributes["authorId"] ?? "");
      }
      if (tag.depth === 3 && tag.name === "text") wordsEnd = tag.isEmpty ? null : tag.end;
    },
    close: (tag, { start, end }) => {
      if (tag.depth === 2 && tag.name === "author") authors += 1;
      if (tag.depth === 1)
        lists.set(tag.name, {
          start: tag.isEmpty ? tag.start : start,
          end: tag.isEmpty ? tag.end : start,
          isEmpty: tag.isEmpty,
        });
      if (tag.depth === 4 && wordsOf.has(tag.name)) wordsEnd = end;
      if (tag.depth !== 3 || tag.name !== "text") return;
      if (isOwn && !tag.isEmpty) replace({ start: tag.end, end: start });
      else append(byReference.get(reference));
    },
  });
  const added = notes.filter((note) => !appended.has(note.reference));
  if (added.length === 0) return { text: applyEdits(text, edits), added };
  const author = `<${prefix}author>${commentAuthor}</${prefix}author>`;
  const written = added
    .map(
      (note) =>
        `<${prefix}comment ref="${note.reference}" authorId="${authors}"><${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(note.text)}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`,
    )
    .join("");
  const extend = (name: string, body: string): void => {
    const list = lists.get(name);
    if (list === undefined) throw new RangeError(`The comments of a sheet have no ${name}.`);
    const { isEmpty, ...place } = list;
    edits.push({ ...place, text: isEmpty ? `<${prefix}${name}>${body}</${prefix}${name}>` : body });
  };
  extend("authors", author);
  extend("commentList", written);
  return { text: applyEdits(text, edits), added };
};
