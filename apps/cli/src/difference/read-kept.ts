import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import { withSystem } from "../system/with-system.ts";
import { keptEdition } from "./kept-edition.ts";
import { type ComparedEdition, folderEdition, isEditionName } from "./read-edition.ts";

/** Editions of this census by their ids, and folders by their paths; a Refusal where an id has none that is frozen. */
export const readKept = (
  context: CliContext,
  targets: readonly string[],
  hasReporters: boolean,
): Promise<readonly ComparedEdition[]> =>
  withSystem(context, async (system) => {
    // What a reporter adds is what it gave, public or not.
    if (hasReporters) await acting(system.db, context.actor, ["operator", "publisher", "admin"]);
    return Promise.all(
      targets.map((target) => (isEditionName(target) ? keptEdition(system, target) : folderEdition(context, target))),
    );
  });
