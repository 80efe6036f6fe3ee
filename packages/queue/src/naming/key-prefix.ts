/** The prefix of every Redis key, with one hash tag: on a Redis Cluster all queues must lie in one slot. */
export function keyPrefix(prefix: string): string {
  return prefix.includes("{") ? prefix : `{${prefix}}`;
}
