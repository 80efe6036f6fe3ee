import type { EditionCell } from "../../../cell/edition-cell.ts";
import { mainSeries } from "../../../cell/edition-cell.ts";
import { sourceAnchor, sourcePath } from "../facts/source-anchor.ts";
import type { Desk } from "../page/desk.ts";

/** The link to where a figure comes from; null for one of which no page of the site tells it. */
export const sourceLink = ({ facts, toPage }: Desk, cell: EditionCell): string | null =>
  cell.series === mainSeries && facts.sources.has(cell)
    ? `${toPage(sourcePath(cell.geo))}#${sourceAnchor(cell)}`
    : null;
