import type { HouseRule } from "../house-rule.ts";

const path = "docker-compose.yml";

const wanted: readonly { readonly form: RegExp; readonly message: string }[] = [
  { form: /--appendonly\s+yes\b/, message: "Redis has no append-only file: a crash would lose acknowledged jobs" },
  { form: /--appendfsync\s+always\b/, message: "Redis acknowledges jobs before they are on the disk" },
  { form: /--maxmemory-policy\s+noeviction\b/, message: "Redis may throw jobs away when memory is short" },
  { form: /^\s+image: postgres:18\b/m, message: "Postgres is not of the major version that the tests run on" },
];

const unwanted: readonly { readonly form: RegExp; readonly message: string }[] = [
  {
    form: /^\s+\w*(?:PASSWORD|SECRET)\w*:\s*(?!["']?\$\{\w+:\?)\S/m,
    message: "holds a secret: take it from the environment",
  },
  { form: /:\/\/\w*:(?!\$\{)[^@\s]+@/, message: "holds a secret in an address: take it from the environment" },
  { form: /\$\{\w*(?:PASSWORD|SECRET)\w*:-/, message: "has a default secret: require it with ${NAME:?…}" },
  { form: /^\s*-\s*["']?(?!127\.0\.0\.1:)(?:[\d.]+:)?\d+:\d+["']?\s*$/m, message: "opens a port beyond loopback" },
  { form: /synchronous_commit\s*=\s*off/, message: "lets Postgres acknowledge what it may lose" },
];

/** What would lose jobs, or open the house to strangers. */
export const compose: HouseRule = {
  fact: "docker-compose.yml keeps every job, holds no secret and opens no port beyond loopback",
  findBreaches: (repository) => {
    const text = repository.find((file) => file.path === path)?.text ?? "";
    return [...wanted.filter(({ form }) => !form.test(text)), ...unwanted.filter(({ form }) => form.test(text))].map(
      ({ message }) => ({ path, message }),
    );
  },
  planted: [
    { fault: "a Redis that forgets", files: [{ path, text: "command: redis-server --appendonly no\n" }] },
    { fault: "a Redis that is late", files: [{ path, text: "command: redis-server --appendfsync everysec\n" }] },
    { fault: "a password in the file", files: [{ path, text: "  POSTGRES_PASSWORD: census\n" }] },
    { fault: "a password in an address", files: [{ path, text: "  a: postgres://census:census@postgres/census\n" }] },
    { fault: "a password by default", files: [{ path, text: "  a: ${REDIS_PASSWORD:-census}\n" }] },
    { fault: "an open port", files: [{ path, text: '    ports:\n      - "5432:5432"\n' }] },
  ],
};
