import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { logLevels } from "./log-level.ts";
import { readPublicUrl } from "./read-public-url.ts";
import { sizeSchema } from "./size-schema.ts";

const portError = "It must be a port: a whole number from 0 to 65535.";

const port = z
  .string()
  .regex(/^\d{1,5}$/, portError)
  .transform(Number)
  .refine((number) => number <= 65_535, portError);

/** The variables, each with the one sentence that says what it must be. The sentence never holds the value. */
export const environmentSchema = z
  .object({
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: "It must be a URL that begins with postgres://" })
      .optional(),
    QUEUE_URL: z
      .url({
        protocol: /^(postgres(ql)?|rediss?)$/,
        error: "It must be a URL that begins with postgres://, redis:// or rediss://",
      })
      .optional(),
    SHELF_URL: z
      .string()
      .refine((text) => !/^s3:/i.test(text), {
        error: "A shelf on S3 is not available yet; name a folder, such as file:///srv/census/shelf",
        abort: true,
      })
      .refine(namesFolder, "It must be a URL that names a folder by its whole path, such as file:///srv/census/shelf")
      .optional(),
    CENSUS_PUBLIC_FOLDER: z
      .string()
      .refine(
        (text) => isAbsolute(text) && text !== "/",
        "It must be a folder by its whole path, such as /srv/census/public",
      )
      .optional(),
    CENSUS_PUBLIC_URL: z
      .string()
      .refine(
        (text) => readPublicUrl(text) !== null,
        "It must be the address of a site, such as https://census.example.org/",
      )
      .optional(),
    CENSUS_HOME: z.string().optional(),
    CENSUS_PORT: port.default(8080),
    CENSUS_CONSOLE_PORT: port.default(8081),
    CENSUS_ACTOR: z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N}@._+-]{0,99}$/u,
        "It must be the id of an actor: letters and digits, and the signs @ . _ + - between them.",
      )
      .default("local"),
    LOG_LEVEL: z.enum(logLevels, `It must be one of ${logLevels.join(", ")}.`).default("info"),
    CENSUS_UPLOAD_LIMIT: sizeSchema.default(256_000_000),
    INIT_CWD: z.string().refine(isAbsolute, "It must be an absolute path; package managers set it.").optional(),
  })
  .refine((told) => told.CENSUS_PORT === 0 || told.CENSUS_PORT !== told.CENSUS_CONSOLE_PORT, {
    path: ["CENSUS_CONSOLE_PORT"],
    error: "It must be another port than CENSUS_PORT.",
  });

function namesFolder(text: string): boolean {
  try {
    return /^file:\/\/(localhost)?\//i.test(text) && fileURLToPath(text) !== "/";
  } catch {
    return false;
  }
}
