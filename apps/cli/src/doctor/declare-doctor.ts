import type { Command } from "commander";
import type { Run } from "../command/run.ts";
import { checkUp } from "./check-up.ts";

/** census doctor: is everything well, and what is used. */
export const declareDoctor = (census: Command, run: Run): void => {
  census
    .command("doctor")
    .description("Check the machine, the services and the configuration, in words.")
    .action(() =>
      run(async (context) => {
        const checks = await checkUp(context);
        const lines = checks.flatMap(({ what, isWell, finding, cure }) => [
          `${isWell ? "✓" : "✗"} ${what}: ${finding}`,
          ...(cure === "" ? [] : [`  → ${cure}`]),
        ]);
        return { json: { checks }, text: lines.join("\n"), isRefused: checks.some(({ isWell }) => !isWell) };
      }),
    );
};
