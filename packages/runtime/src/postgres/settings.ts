/** Settings of the embedded server: nothing acknowledged is lost, TCP on loopback only, modest memory. */
export function serverSettings(port: number, cluster: string): Record<string, string> {
  return {
    listen_addresses: "127.0.0.1",
    port: String(port),
    // A socket path longer than 107 bytes would be fatal, and nobody needs one.
    unix_socket_directories: "",
    cluster_name: cluster,
    max_connections: "100",
    shared_buffers: "128MB",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    max_wal_size: "512MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_destination: "stderr",
    logging_collector: "off",
    log_line_prefix: "%m [%p] ",
  };
}
