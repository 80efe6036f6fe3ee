/** The names under which a program that listens on loopback only can be reached. */
export const loopbackNames: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** The name in a Host header, without its port, in lower case; null when it is no host. */
export function hostName(header: string): string | null {
  return /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header)?.[1]?.toLowerCase() ?? null;
}
