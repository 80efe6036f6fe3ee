import { dataPackageForm } from "./data-package/data-package-form.ts";
import { dcatForm } from "./dcat/dcat-form.ts";
import type { Form } from "./form.ts";
import { jsonStatForm } from "./json-stat/json-stat-form.ts";
import { parquetForm } from "./parquet/parquet-form.ts";
import { reportForm } from "./report/report-form.ts";
import { sdmxCsvForm } from "./sdmx/sdmx-csv-form.ts";
import { sdmxJsonForm } from "./sdmx/sdmx-json-form.ts";
import { sdmxStructureForm } from "./sdmx/sdmx-structure-form.ts";
import { siteForm } from "./site/site-form.ts";
import { workbookForm } from "./workbook/workbook-form.ts";

const described: readonly Form[] = [
  sdmxStructureForm,
  sdmxCsvForm,
  sdmxJsonForm,
  jsonStatForm,
  parquetForm,
  workbookForm,
  dataPackageForm,
];

/**
 * The forms of every edition beside its tables; each sees the sums of the files of those before it, so the catalogue entry
 * comes after the data, and the site, which lists all files, is the last.
 */
export const allForms: readonly Form[] = [...described, dcatForm(described, siteForm), reportForm, siteForm];
