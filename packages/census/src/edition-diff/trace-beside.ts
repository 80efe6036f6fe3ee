import { type ChangeCause, changeCauses } from "./change-cause.ts";
import type { FrozenYear } from "./frozen-year.ts";
import type { SwapStep } from "./swap-inputs.ts";

/**
 * Why a figure is published otherwise although it is the same in the roll-up (whether it is protected, how it is rounded): the
 * causes of the changed returns of its reporters, or else of everything that changed; a signed release given or taken back
 * is late data. Nothing where no input has changed.
 */
export const traceBeside = (
  reporters: readonly string[],
  returns: ReadonlyMap<string, ChangeCause>,
  steps: readonly SwapStep[],
  consents: readonly [FrozenYear["consents"], FrozenYear["consents"]],
): readonly ChangeCause[] => {
  const own = new Set(reporters.flatMap((reporter) => returns.get(reporter) ?? []));
  if (own.size > 0) return changeCauses.filter((cause) => own.has(cause));
  const [before, after] = consents.map((all) => JSON.stringify(all));
  const isConsent = before !== after;
  return steps
    .filter(({ cause, isChange }) => isChange || (cause === "late-data" && isConsent))
    .map(({ cause }) => cause);
};
