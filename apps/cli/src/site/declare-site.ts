import { Refusal } from "@coop-census/contracts";
import { readPublicUrl, resolveArgument } from "@coop-census/runtime";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";

const readBase = (url: string): string => {
  const base = readPublicUrl(url);
  if (base !== null) return base;
  throw new Refusal("usage/url", `"${url}" is no address of a site.`, "Give it as https://census.example.org/");
};

/** census site: publish. */
export const declareSite = (census: Command, run: Run): void => {
  const site = census.command("site").description("The public face: every released edition as static files.");
  site
    .command("publish <folder>")
    .description(
      "Write all that is public now into a folder for any web server. Run it again: only what changed is written.",
    )
    .option(
      "--url <address>",
      "where the folder will be on the web, for the sitemap and all whole addresses (CENSUS_PUBLIC_URL otherwise)",
    )
    .action((target: string, options: { readonly url?: string }) =>
      run((context) => {
        const base = options.url === undefined ? context.environment.publicUrl : readBase(options.url);
        return withSystem(context, async (system) => {
          await acting(system.db, context.actor, ["publisher", "admin"]);
          const folder = resolveArgument(target, context);
          const { publishSite } = await import("@coop-census/worker");
          const published = await publishSite(system, { folder, base });
          const { editions, written, withdrawn, pages } = published;
          const text = [
            `${folder} shows ${editions.length === 0 ? "no edition yet" : editions.join(", ")}.`,
            ...(written.length === 0 ? [] : [`new: ${written.join(", ")}`]),
            ...(withdrawn.length === 0 ? [] : [`withdrawn: ${withdrawn.join(", ")}`]),
            `${pages.length} pages around them were written.`,
            ...(base === null ? ["→ for a sitemap: --url https://… or CENSUS_PUBLIC_URL"] : []),
          ].join("\n");
          return { json: { folder, ...published }, text };
        });
      }),
    );
};
