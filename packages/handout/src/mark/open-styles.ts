import type { Severity } from "@coop-census/census";
import { applyEdits, type Edit } from "../xml/apply-edits.ts";
import { scanXml, type XmlTag } from "../xml/scan-xml.ts";
import { setAttribute } from "../xml/set-attribute.ts";

/** The formats of a workbook, to which those of marked cells are added. */
export interface Styles {
  /** The number of a format like `index` in all but its colour, which is the severity's. */
  readonly marked: (index: number, severity: Severity) => number;
  /** Text that wraps, plain or in the colour of a severity. */
  readonly wrapped: (severity: Severity | null) => number;
  /** The number of a format like `index` without the colour of an earlier marking; null where it has none. */
  readonly unmarked: (index: number) => number | null;
  readonly toText: () => string;
}

const colours: Readonly<Record<Severity, string>> = {
  ERROR: "FFFFC7CE",
  BLOCK: "FFFFC7CE",
  HOLD: "FFFFD8A8",
  QUERY: "FFCFE2FF",
  WARN: "FFFFF2A8",
  INFO: "FFE4E4E4",
};

interface List {
  readonly tag: XmlTag;
  readonly closeStart: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

interface Root {
  readonly tag: XmlTag;
  readonly closeStart: number;
}

const readLists = (text: string) => {
  const lists = new Map<string, List>();
  const items: { start: number; end: number }[] = [];
  const roots: Root[] = [];
  const starts: { readonly name: string; readonly start: number }[] = [];
  scanXml(text, {
    open: (tag) => {
      if (tag.depth === 1) starts.push({ name: tag.name, start: tag.start });
    },
    close: (tag, at) => {
      if (tag.depth === 2) items.push({ start: tag.start, end: at.end });
      if (tag.depth === 1) lists.set(tag.name, { tag, closeStart: at.start, items: items.splice(0) });
      if (tag.depth === 0) roots.push({ tag, closeStart: at.start });
    },
  });
  return { lists, root: roots[0] ?? null, starts };
};

// The order in which the lists stand in a style sheet.
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

const fillXml = (prefix: string, colour: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

const plainFills = (prefix: string): readonly string[] =>
  ["none", "gray125"].map((type) => `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`);

/** Opens a style sheet; nothing that stands in it changes but the counts of what is added to. */
export const openStyles = (text: string): Styles => {
  const { lists, root, starts } = readLists(text);
  if (root === null) throw new RangeError("The workbook has no formats.");
  const { prefix } = root.tag;
  const fills = lists.get("fills")?.items.length ?? 2;
  const xfs = lists.get("cellXfs")?.items ?? [];
  const palette = [...new Set(Object.values(colours))];
  const added: string[] = [];
  const numbers = new Map<string, number>();
  // A workbook without formats has the one that every cell has.
  const plain = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  const before = Math.max(1, xfs.length);

  const remember = (key: string, make: () => string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, before + added.length);
    added.push(make());
    return before + added.length - 1;
  };
  const coloured = (xf: string, severity: Severity): string => {
    const end = xf.indexOf(">") + 1;
    const fill = String(fills + palette.indexOf(colours[severity]));
    return setAttribute(setAttribute(xf.slice(0, end), "fillId", fill), "applyFill", "1") + xf.slice(end);
  };
  const wrap = `<${prefix}xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`;

  const extend = (name: string, existing: readonly string[], more: readonly string[]): Edit => {
    const list = lists.get(name);
    if (list !== undefined && !list.tag.isEmpty) {
      return { start: list.closeStart, end: list.closeStart, text: more.join("") };
    }
    const written = `<${prefix}${name} count="${existing.length + more.length}">${[...existing, ...more].join("")}</${prefix}${name}>`;
    if (list !== undefined) return { start: list.tag.start, end: list.tag.end, text: written };
    const later = starts.find((one) => !order.slice(0, order.indexOf(name) + 1).includes(one.name));
    const at = later?.start ?? root.closeStart;
    return { start: at, end: at, text: written };
  };
  const recount = (name: string, more: number): readonly Edit[] => {
    const list = lists.get(name);
    if (list === undefined || list.tag.isEmpty) return [];
    const { start, end } = list.tag;
    return [{ start, end, text: setAttribute(text.slice(start, end), "count", String(list.items.length + more)) }];
  };

  return {
    marked: (index, severity) => {
      const item = xfs[index];
      const own = item === undefined ? plain : text.slice(item.start, item.end);
      return remember(`${index}/${colours[severity]}`, () => coloured(own, severity));
    },
    unmarked: (index) => {
      const item = xfs[index];
      const xf = item === undefined ? "" : text.slice(item.start, item.end);
      const fill = lists.get("fills")?.items[Number(/ fillId="(\d+)"/.exec(xf)?.[1] ?? 0)];
      const colour =
        fill === undefined ? undefined : /fgColor[^>]* rgb="(\w{8})"/.exec(text.slice(fill.start, fill.end))?.[1];
      if (colour === undefined || !palette.includes(colour)) return null;
      const end = xf.indexOf(">") + 1;
      return remember(`plain/${index}`, () => setAttribute(xf.slice(0, end), "fillId", "0") + xf.slice(end));
    },
    wrapped: (severity) =>
      remember(`wrap/${severity ?? ""}`, () => (severity === null ? wrap : coloured(wrap, severity))),
    toText: () =>
      applyEdits(text, [
        ...recount("fills", palette.length),
        extend(
          "fills",
          plainFills(prefix),
          palette.map((colour) => fillXml(prefix, colour)),
        ),
        ...recount("cellXfs", added.length),
        extend("cellXfs", [plain], added),
      ]),
  };
};
