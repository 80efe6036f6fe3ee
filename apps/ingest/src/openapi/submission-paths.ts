import { languages } from "@coop-census/census";
import { uploadWordsSchema } from "@coop-census/contracts";
import { findingsForms } from "../http/findings-form.ts";
import { submissionsPath } from "../http/links-of.ts";
import { answer, problems } from "./answers.ts";
import { toJsonSchema } from "./to-json-schema.ts";

const raw = { type: "string", contentMediaType: "application/octet-stream" };

const words = Object.entries(uploadWordsSchema.shape).map(([name, schema]) => {
  const { description, ...plain } = toJsonSchema(schema, "input");
  return {
    name,
    in: "query",
    required: false,
    description: `${typeof description === "string" ? description : ""} As query parameter or form field.`.trim(),
    schema: plain,
  };
});

const form = () => {
  const { properties, ...plain } = toJsonSchema(uploadWordsSchema, "input");
  const fields = typeof properties === "object" ? properties : {};
  return { ...plain, required: [], properties: { ...fields, file: { ...raw, description: "Comes last." } } };
};

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: false,
  description,
  schema: { type: "string" },
});

const send = () => ({
  operationId: "sendReturn",
  summary: "Send a return, or say that there is nothing to report",
  description:
    "The file is the body itself, or the last part of a form after the fields. The answer comes as soon as the file is safe; the check follows. The same bytes of the same organisation for the same year are one submission, however often they are sent.",
  security: [{ key: [] }],
  parameters: [
    ...words,
    header("Idempotency-Key", "Your own name for this return: sent again under it, it is answered the same."),
    header("Plan", "The same as the word plan."),
    header("Content-Disposition", "attachment with the file's name, when the file is the body."),
  ],
  requestBody: {
    required: false,
    content: { "*/*": { schema: raw }, "multipart/form-data": { schema: form() } },
  },
  responses: {
    200: answer("With dryRun=true: what it would change; nothing of it was kept.", "Plan"),
    202: {
      ...answer("It is safe and will be checked.", "Receipt"),
      headers: { Location: { description: "The submission.", schema: { type: "string" } } },
    },
    ...problems(400, 401, 403, 408, 409, 413, 415, 422, 500, 503),
  },
});

const ask = (operationId: string, summary: string, answered: object, more: readonly object[] = []) => ({
  get: {
    operationId,
    summary,
    security: [{ key: [] }],
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, ...more],
    responses: { 200: answered, ...problems(401, 404, 500, 503) },
  },
});

const events = {
  description:
    "Server-sent events: `state` at each change and `settled` at the end, each with a Submission as data; then the stream ends. A client that connects again after `settled` gets 204.",
  content: { "text/event-stream": { schema: { type: "string" } } },
};

const query = (name: string, description: string, values: readonly string[]) => ({
  name,
  in: "query",
  required: false,
  description,
  schema: { type: "string", enum: values },
});

const languageWords = [
  query(
    "language",
    "What the words are in; what Accept-Language names before all where this is left out, else English.",
    languages,
  ),
  header("Accept-Language", "The languages that the reader knows; the first of ours is taken."),
];

const languageHeader = { "Content-Language": { description: "What the words are in.", schema: { type: "string" } } };

const findings = () => ({
  ...ask(
    "showFindings",
    "What the last check found, cell by cell, in codes and in words; without a cap. As xlsx: the file itself, marked",
    {
      description: "The findings, or their causes; a long answer is made while it is sent, and breaks off at a fault.",
      headers: languageHeader,
      content: {
        [findingsForms.json]: {
          schema: { anyOf: [{ $ref: "#/components/schemas/Findings" }, { $ref: "#/components/schemas/Causes" }] },
        },
        [findingsForms.ndjson]: { schema: { $ref: "#/components/schemas/Finding" } },
        [findingsForms.csv]: { schema: { type: "string" } },
        [findingsForms.xlsx]: { schema: { type: "string", contentMediaType: findingsForms.xlsx } },
      },
    },
    [
      query("format", "The form of the answer; what Accept names where this is left out.", Object.keys(findingsForms)),
      ...languageWords,
      query("grouped", "true: causes with their exact numbers instead of single findings.", ["true", "false"]),
    ],
  ),
});

/** The paths of submissions. */
export const submissionPaths = (): Readonly<Record<string, unknown>> => ({
  [submissionsPath]: { post: send() },
  [`${submissionsPath}/{id}`]: ask("showSubmission", "What became of a submission", answer("It.", "Submission")),
  [`${submissionsPath}/{id}/findings`]: findings(),
  [`${submissionsPath}/{id}/reading`]: {
    ...ask(
      "showReading",
      "How the file would be read, where nobody has confirmed its layout",
      { ...answer("The proposal, its first rows, and what the rules would say.", "Reading"), headers: languageHeader },
      languageWords,
    ),
    post: {
      operationId: "confirmReading",
      summary: "Confirm how the file is read, corrected where it is wrong; the layout is remembered",
      security: [{ key: [] }],
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/ConfirmReading" } } },
      },
      responses: {
        202: answer("It is remembered, and the file is checked again by it.", "ConfirmedReading"),
        ...problems(400, 401, 403, 404, 409, 413, 422, 500, 503),
      },
    },
  },
  [`${submissionsPath}/{id}/events`]: ask("followSubmission", "Follow a check until it has ended", events),
});
