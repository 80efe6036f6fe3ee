import { Refusal, type TemplateQuery, templateQuerySchema } from "@coop-census/contracts";
import type { IngestParts } from "../parts.ts";
import { checkPermission } from "../submission/check-permission.ts";
import { templateFile } from "../template/template-file.ts";
import type { IngestApp } from "./app.ts";
import { authenticate } from "./authenticate.ts";

/** The path of an organisation's template. */
const templatePath = "/api/v1/organisations/:id/template";

const known = Object.keys(templateQuerySchema.shape);

const readQuery = (query: Readonly<Record<string, string>>): TemplateQuery => {
  const parsed = templateQuerySchema.safeParse(query);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ where: `parameter ${key}`, message: `is not known; known are ${known.join(", ")}` }))
      : [{ where: `parameter ${issue.path.join(".")}`, message: issue.message }],
  );
  throw new Refusal(
    "http/query",
    `The template cannot be made as asked: ${details.map(({ where }) => where).join(", ")}.`,
    "Put the query parameters right.",
    details,
  );
};

/** The workbook that an organisation fills in, for itself and for the secretariat. */
export const declareTemplates = (app: IngestApp, { db }: IngestParts): void => {
  app.get(templatePath, async (context) => {
    const actor = await authenticate(db, context.req.header("authorization"));
    const organisation = context.req.param("id");
    checkPermission(actor, organisation);
    const { year, language = null, format = "xlsx" } = readQuery(context.req.query());
    const file = await templateFile(db, { organisation, year: Number(year), language }, format);
    return context.body(Uint8Array.from(file.bytes), 200, {
      "content-type": file.type,
      "content-disposition": `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, "_")}"`,
    });
  });
};
