import { listSubmissions } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { saySubmissions } from "./say-submission.ts";

/** census submissions: what came, and what became of it. */
export const declareSubmissions = (census: Command, run: Run): void => {
  census
    .command("submissions")
    .description("What came in, and what became of it.")
    .option("--year <year>", "of this round only")
    .option("--org <id>", "of this organisation only")
    .action((options: { readonly year?: string; readonly org?: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const submissions = await listSubmissions(db, {
            ...(options.year === undefined ? {} : { year: readYear(options.year) }),
            ...(options.org === undefined ? {} : { organisation: options.org }),
          });
          const empty = "Nothing has come in.\n→ census submit FILE --org ID --year YEAR --wait";
          return { json: { submissions }, text: submissions.length === 0 ? empty : saySubmissions(submissions) };
        }),
      ),
    );
};
