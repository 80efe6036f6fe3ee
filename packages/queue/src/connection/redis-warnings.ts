/** Judges what Redis answers to INFO and CONFIG GET appendfsync: settings under which acknowledged jobs can be lost. */
export function redisWarnings(
  info: string,
  fsync: string | null,
): readonly { readonly setting: string; readonly message: string }[] {
  const value = (key: string): string | null => new RegExp(`^${key}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? null;
  const policy = value("maxmemory_policy");
  const isLogged = value("aof_enabled");
  return [
    ...(policy === "noeviction"
      ? []
      : [
          {
            setting: "maxmemory-policy",
            message: `Redis has maxmemory-policy ${policy ?? "unknown"}: when memory is short it deletes jobs. Set it to noeviction.`,
          },
        ]),
    ...(isLogged === "1"
      ? []
      : [
          {
            setting: "appendonly",
            message: "Redis has appendonly off: a crash loses every job. Set appendonly yes and appendfsync always.",
          },
        ]),
    ...(isLogged !== "1" || fsync === null || fsync === "always"
      ? []
      : [
          {
            setting: "appendfsync",
            message: `Redis has appendfsync ${fsync}: a crash loses jobs that were acknowledged in the last two seconds. Set it to always.`,
          },
        ]),
  ];
}
