import { allForms } from "../src/form/all-forms.ts";
import type { Form } from "../src/form/form.ts";
import { siteForm } from "../src/form/site/site-form.ts";

/** All forms but the site: its hundreds of pages are judged by tests of their own, and would be printed in vain in the others. */
export const formsButSite: readonly Form[] = allForms.filter(({ path }) => path !== siteForm.path);
