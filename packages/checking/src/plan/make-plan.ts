import {
  type CellChange,
  compareReturns,
  countedObservations,
  openQuestions,
  planEffects,
  seriesOf,
  type ValueChange,
} from "@coop-census/census";
import type { Plan } from "@coop-census/contracts";
import {
  acceptedReturns,
  type Db,
  networkInForce,
  overlapsInForce,
  plannedDoubts,
  plannedShared,
  sharedOfYear,
  standInsOfYear,
  submissionById,
} from "@coop-census/store";
import type { CheckedFile } from "../check/checked-file.ts";
import type { CheckedRegister } from "../register/check-register.ts";
import { canCount } from "./can-count.ts";
import type { JudgedBeside } from "./judge-beside.ts";
import { toAccepted } from "./to-accepted.ts";

/** What was checked, and for whom. */
export interface PlannedReturn {
  readonly organisation: string;
  readonly year: number;
  /** Of the bytes as they would lie on the shelf. */
  readonly sha256: string;
}

const valuesOf = (all: readonly ValueChange[]): Plan["values"] =>
  all.map(({ dimensions, before, after, ...rest }) => ({
    ...rest,
    dimensions: { ...dimensions },
    before: before === null ? null : { ...before },
    after: after === null ? null : { ...after },
  }));

const figureOf = (figure: CellChange["before"]): Plan["effects"][number]["before"] =>
  figure === null
    ? null
    : {
        ...figure,
        reporters: { ...figure.reporters, ids: [...figure.reporters.ids] },
        composition: { ...figure.composition },
      };

const effectsOf = (all: readonly CellChange[]): Plan["effects"] =>
  all.map(({ before, after, ...rest }) => ({ ...rest, before: figureOf(before), after: figureOf(after) }));

/** What would be asked; what is asked of single rows of a register puts no figure in doubt. */
const questionsOf = ({ findings, beside, register = null }: CheckedFile & Partial<CheckedRegister> & JudgedBeside) => {
  const outside = new Set(beside);
  const ofFile = findings.filter((one) => !outside.has(one) && (register === null || one.address.row === 0));
  return [...openQuestions(ofFile, "file"), ...openQuestions(beside, "outside")];
};

/** A plan as the secretariat sees it, and what of its effects is the organisation's own. */
export interface MadePlan {
  readonly plan: Plan;
  /** The same change by the organisation's returns alone: no figure of it follows from what another one has sent. */
  readonly ownEffects: Plan["effects"];
}

/** The rows of the checked file, where it is a register that was loaded whole. */
const wholeRegister = ({ register, terms }: CheckedFile & Partial<CheckedRegister>) =>
  register?.isWhole === true && terms !== null ? { load: register.load, terms } : null;

/**
 * What becomes of the values of the organisation and of all figures when the checked return is accepted: the real
 * roll-up over the accepted returns of this moment, with this one in the place of the one before.
 */
export const makePlan = async (
  db: Db,
  planned: PlannedReturn,
  checked: CheckedFile & Partial<CheckedRegister> & JudgedBeside,
): Promise<MadePlan> => {
  const { organisation, year, sha256 } = planned;
  const same = await submissionById(db, `${organisation}-${year}-${sha256.slice(0, 12)}`);
  const { state, refused, held } = checked.outcome;
  const before = await acceptedReturns(db, year);
  const replaced = before.find((one) => one.organisation === organisation);
  const plan: Plan = {
    organisation,
    year,
    sha256,
    known: same === null ? null : { submission: same.id, state: same.state },
    outcome: { state, refused: refused.map((one) => ({ ...one })), held: held.map((one) => ({ ...one })) },
    profileVersion: checked.profileVersion,
    replaces: replaced?.submission ?? null,
    values: [],
    effects: [],
  };
  const roster = await networkInForce(db);
  if (roster === null || same !== null || !canCount(checked)) return { plan, ownEffects: [] };
  const own = { ...toAccepted(planned, checked), doubted: await plannedDoubts(db, planned, questionsOf(checked)) };
  const overlaps = (await overlapsInForce(db))?.overlaps ?? [];
  const others = before.filter((one) => one.organisation !== organisation);
  const { network } = roster;
  const standIns = await standInsOfYear(db, year);
  const shared = {
    before: await sharedOfYear(db, year),
    after: await plannedShared(db, planned, wholeRegister(checked)),
  };
  const effects = (beside: typeof others): Plan["effects"] =>
    effectsOf(
      planEffects({
        year,
        network,
        overlaps,
        standIns,
        shared,
        series: seriesOf(network),
        before: replaced === undefined ? beside : [...beside, replaced],
        after: [...beside, own],
      }),
    );
  const values = compareReturns(replaced === undefined ? [] : countedObservations(replaced), countedObservations(own));
  return { plan: { ...plan, values: valuesOf(values), effects: effects(others) }, ownEffects: effects([]) };
};
