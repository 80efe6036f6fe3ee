import { add, type Decimal, subtract, zero } from "../decimal/decimal.ts";
import { isSameCell } from "../roll-up/is-same-cell.ts";
import type { ChangeCause } from "./change-cause.ts";
import type { FigureChange } from "./changed-figures.ts";
import { contributionsTo, type Stage } from "./contributions-to.ts";
import type { ChangeContribution } from "./explained-change.ts";
import type { FrozenYear } from "./frozen-year.ts";
import { figureName } from "./published-figure.ts";
import { type StagedFigures, stagedFigures } from "./staged-figures.ts";
import { causesOfReturns, type SwapStep, swapInputs } from "./swap-inputs.ts";
import { traceBeside } from "./trace-beside.ts";

/** A change with the part of each cause that the inputs show; what is left over is unexplained. */
export interface TracedChange extends FigureChange {
  readonly parts: ReadonlyMap<ChangeCause, Decimal>;
  readonly contributions: readonly ChangeContribution[];
  readonly unexplained: Decimal;
}

interface Path {
  readonly start: StagedFigures;
  readonly stages: readonly { readonly cause: ChangeCause; readonly figures: StagedFigures }[];
  readonly end: StagedFigures;
}

const walk = (before: FrozenYear, steps: readonly SwapStep[]): Path => {
  const start = stagedFigures(before);
  let end = start;
  const stages = steps.map(({ cause, inputs, isChange }) => {
    if (isChange) end = stagedFigures(inputs);
    return { cause, figures: end };
  });
  return { start, stages, end };
};

// Money that is protected stands in no table: that it is not there says nothing.
const isTold = ({ coordinates, before, after }: FigureChange, { start, end }: Path): boolean => {
  const name = figureName(coordinates);
  const isLeftOut = (before === null && start.cells.has(name)) || (after === null && end.cells.has(name));
  return coordinates.view === null || !isLeftOut;
};

const isSameIn = (name: string, one: StagedFigures, other: StagedFigures): boolean => {
  const [was, is] = [one.cells.get(name), other.cells.get(name)];
  return was === is || (was !== undefined && is !== undefined && isSameCell(was, is));
};

const valueIn = (name: string, figures: StagedFigures): Decimal => figures.cells.get(name)?.value ?? zero;

const traceOne = (
  change: FigureChange,
  { start, stages, end }: Path,
  stageOf: (figures: StagedFigures) => Stage,
  hasMethodChanged: boolean,
): TracedChange => {
  const name = figureName(change.coordinates);
  const parts = new Map<ChangeCause, Decimal>();
  const contributions: ChangeContribution[] = [];
  let last = start;
  for (const { cause, figures } of stages) {
    if (!isSameIn(name, last, figures)) {
      parts.set(cause, subtract(valueIn(name, figures), valueIn(name, last)));
      for (const one of contributionsTo(name, stageOf(last), stageOf(figures))) contributions.push({ cause, ...one });
    }
    last = figures;
  }
  const atStart = subtract(valueIn(name, start), change.before?.value ?? zero);
  const atEnd = subtract(change.after?.value ?? zero, valueIn(name, end));
  if (!hasMethodChanged) return { ...change, parts, contributions, unexplained: add(atStart, atEnd) };
  if (atStart !== zero) parts.set("method", add(parts.get("method") ?? zero, atStart));
  return { ...change, parts, contributions, unexplained: atEnd };
};

/** What the inputs of two editions say of the changes between them, step by step on the path of `swapInputs`. */
export const traceChanges = (
  changes: readonly FigureChange[],
  before: FrozenYear,
  after: FrozenYear,
): readonly TracedChange[] => {
  const steps = swapInputs(before, after);
  const path = walk(before, steps);
  const told = changes.filter((change) => isTold(change, path));
  const names = new Set(told.map(({ coordinates }) => figureName(coordinates)));
  const known = new Map<StagedFigures, Stage>();
  const stageOf = (figures: StagedFigures): Stage => {
    const stage = known.get(figures) ?? { cells: figures.cells, given: figures.given(names) };
    known.set(figures, stage);
    return stage;
  };
  const hasMethodChanged = steps.some(({ cause, isChange }) => cause === "method" && isChange);
  const returns = causesOfReturns(before, after);
  return told.map((change) => {
    const traced = traceOne(change, path, stageOf, hasMethodChanged);
    if (traced.parts.size > 0 || traced.unexplained !== zero) return traced;
    const reporters = [...(change.before?.reporters ?? []), ...(change.after?.reporters ?? [])];
    const beside = traceBeside(reporters, returns, steps, [before.consents, after.consents]);
    return { ...traced, parts: new Map(beside.map((cause) => [cause, zero])) };
  });
};
