import {
  keyInPlace,
  type LineageNode,
  type MemberNode,
  type MoneyView,
  type PlaceNode,
  recompute,
  traceLineage,
} from "@coop-census/census";
import { type LineageAnswer, type LineageStep, PermanentFault, Refusal, type Shelf } from "@coop-census/contracts";
import type { Db } from "@coop-census/store";
import { checkSeries } from "../figures/current-figures.ts";
import { type AskedFigure, chooseFigure } from "./choose-figure.ts";
import { type LineageFiles, openFiles } from "./lineage-files.ts";
import type { LineageSource } from "./lineage-source.ts";
import { sayPlace } from "./say-place.ts";
import { type Sender, sayOtherReporter, sayReporter } from "./say-reporter.ts";
import type { RowPage } from "./say-rows.ts";
import { type FigureShown, figuresShown, type Sight, seesReturnOf } from "./sight.ts";

/** Which figure's lineage is asked for, and how much of it. */
export interface AskedLineage extends AskedFigure {
  readonly series: string;
  readonly view: MoneyView | null;
  /** Levels below the figure; null for all. */
  readonly depth: number | null;
  readonly rows: RowPage;
}

type Said =
  | Omit<Extract<LineageStep, { kind: "place" }>, "id" | "parent" | "level">
  | Omit<Extract<LineageStep, { kind: "reporter" }>, "id" | "parent" | "level">;

interface Walk {
  readonly source: LineageSource;
  readonly sight: Sight;
  readonly isShown: FigureShown;
  readonly files: LineageFiles;
  readonly depth: number;
  readonly steps: LineageStep[];
}

const push = ({ steps }: Walk, said: Said, parent: number | null, level: number): number => {
  const id = steps.length;
  steps.push({ ...said, id, parent, level });
  return id;
};

const isMember = (node: LineageNode): node is MemberNode => node.kind === "member";

const senderOf = ({ source }: Walk, reporter: string): Sender => ({
  name: source.year.network.organisations.find(({ id }) => id === reporter)?.name ?? reporter,
  submission: source.submissionOf.get(reporter)?.id ?? null,
});

/** Whether the parts come to the figure, and the figure is the one that was published: another version of the program may come to another. */
const isAsPublished = (root: PlaceNode, { published }: LineageSource, { series, view }: AskedLineage): boolean => {
  const { geo, value } = root.cell;
  if (recompute(root) !== value) return false;
  if (published === null || view !== null) return true;
  const key = keyInPlace(root.cell);
  const figure = published.find((one) => one.series === series && one.geo === geo && keyInPlace(one) === key);
  return figure?.value === value;
};

const walkReporters = async (walk: Walk, place: PlaceNode, parent: number, level: number): Promise<void> => {
  const { sight, isShown, files } = walk;
  for (const [reporter, nodes] of Map.groupBy(place.parts.filter(isMember), ({ member }) => member.reporter)) {
    const sender = senderOf(walk, reporter);
    if (seesReturnOf(sight, reporter)) {
      for (const node of nodes) {
        const { raw, rows } = await files.behind(node);
        push(walk, { ...sayReporter(node, sender, raw), rows }, parent, level);
      }
    } else if (isShown.isPublished(place.cell)) {
      files.name(reporter);
      for (const said of sayOtherReporter(nodes, place, sender)) push(walk, { ...said, rows: null }, parent, level);
    }
  }
};

const walkPlace = async (walk: Walk, node: PlaceNode, parent: number | null, level: number): Promise<void> => {
  const { sight, isShown, depth } = walk;
  const id = push(walk, sayPlace(node, sight, isShown.isPublished(node.cell)), parent, level);
  if (level === depth || !isShown.isOpenBelow(node.cell)) return;
  for (const part of node.parts) if (part.kind === "place") await walkPlace(walk, part, id, level + 1);
  await walkReporters(walk, node, id, level + 1);
};

/**
 * The lineage of one figure: from its formula level by level down to what was reported, and the files that it stands in,
 * each only as far as the one who asks may see it. A Refusal where there is no such figure.
 */
export const findLineage = async (
  parts: { readonly db: Db; readonly shelf: Shelf },
  source: LineageSource,
  asked: AskedLineage,
  sight: Sight,
): Promise<LineageAnswer> => {
  const { series, view } = asked;
  checkSeries({ series: source.series }, series);
  if (view !== null && !sight.seesAll) {
    throw new Refusal(
      "lineage/view",
      "Amounts that are converted are traced for the secretariat alone.",
      "Leave out view: amounts in their own currency are traced for everybody.",
    );
  }
  const lineage = traceLineage({ ...source.year, series, variant: "all_reported", view });
  const isShown = figuresShown(sight, series, source.published);
  const cell = chooseFigure(lineage.cells.filter(isShown.isOpenBelow), asked);
  const { year, geo, type, activity, indicator, detail, unit } = cell;
  const files = openFiles(parts, source, { indicator, sight, page: asked.rows });
  const steps: LineageStep[] = [];
  const root = lineage.of(cell);
  const depth = asked.depth ?? Number.POSITIVE_INFINITY;
  if (root === null || !isAsPublished(root, source, asked)) {
    throw new PermanentFault("lineage/disagrees", "What a figure was made of does not come to the figure.", {
      cure: "Ask the version of the program that froze the edition (census edition rebuild says whether it is this one).",
    });
  }
  try {
    await walkPlace({ source, sight, isShown, files, depth, steps }, root, null, 0);
    return {
      edition: source.edition,
      year,
      series,
      view,
      figure: { geo, type, activity, indicator, detail, unit },
      nodes: steps,
      submissions: [...(await files.said())],
    };
  } finally {
    await files.close();
  }
};
