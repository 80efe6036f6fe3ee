import { type Signing, signApproved as sign } from "@coop-census/ingest";
import { censusHome } from "@coop-census/runtime";
import type { CliContext } from "../command/context.ts";
import type { System } from "../system/system.ts";

const say = (edition: string, signing: Signing): readonly string[] => {
  switch (signing.kind) {
    case "signed":
      return [`It is signed with the key ${signing.keyId}.`];
    case "no-key":
      return [
        `It is not signed: no key in force lies on this machine (census key list; census edition sign ${edition}).`,
      ];
    case "hindered":
      return [`It is not signed: ${signing.why}`, `→ ${signing.cure ?? "census doctor tells what is wrong."}`];
  }
};

/** Signs an edition that two people have approved, where a key lies on this machine, and says what came of it. */
export const signApproved = async (
  context: CliContext,
  system: System,
  edition: string,
): Promise<readonly string[]> => {
  const home = () => censusHome(context.environment);
  const signing = await sign({ ...system, home }, { edition, actor: context.actor });
  return signing === null ? [] : say(edition, signing);
};
