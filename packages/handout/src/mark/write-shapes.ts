import { cellPlace } from "./cell-place.ts";
import type { Note } from "./write-comments.ts";

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const shapeType =
  `<v:shapetype ${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

// The numbers of the shapes of one sheet come in blocks of this size.
const block = 1024;

const shapeOf = ({ reference, text }: Note, number: number): string => {
  const { row, column } = cellPlace(reference) ?? { row: 1, column: 1 };
  const lines = Math.min(16, 2 + text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 45), 0));
  const anchor = [column, 15, Math.max(0, row - 2), 4, column + 4, 54, Math.max(0, row - 2) + lines, 4].join(", ");
  return (
    `<v:shape ${namespaces} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
};

/**
 * The drawing that holds a sheet's comment boxes, ours behind those that are there. It is the old drawing language, which
 * programs write as they like: what is there is never parsed. Null where it has no end that can be written before.
 */
export const writeShapes = (existing: string | null, notes: readonly Note[], sheet: number): string | null => {
  if (existing === null) {
    const blocks = Array.from(
      { length: Math.max(1, Math.ceil((notes.length + 1) / block)) },
      (_, at) => sheet * 100 + at,
    );
    const first = (blocks[0] ?? 1) * block + 1;
    return (
      `<xml ${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>` +
      `${shapeType}${notes.map((note, at) => shapeOf(note, first + at)).join("")}</xml>`
    );
  }
  const end = existing.lastIndexOf("</xml>");
  if (end === -1) return null;
  const numbers = [...existing.matchAll(/_x0000_s(\d{1,9})/g)].map(([, digits]) => Number(digits));
  const first = numbers.reduce((most, number) => Math.max(most, number), 100 * block) + 1;
  const type = /id=["']_x0000_t202["']/.test(existing) ? "" : shapeType;
  return `${existing.slice(0, end)}${type}${notes.map((note, at) => shapeOf(note, first + at)).join("")}${existing.slice(end)}`;
};
