import type { Form } from "../form.ts";
import { printSite } from "./print-site.ts";

/** The edition as a static site in five languages. */
export const siteForm: Form = {
  path: "site/",
  about:
    "The edition as a site in five languages: open `site/index.html`. It needs no server, no network and no script.",
  print: printSite,
};
