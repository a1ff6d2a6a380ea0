import type { EmbeddedNeo4j } from "../../config.ts";
import type { Folders } from "./folders.ts";

/**
 * Nothing from outside is loaded: these are the built-in procedures that the program calls itself.
 * Built-ins stay callable whatever this list says, so the console's own allow-list stands before them.
 */
const procedures = [
  "db.awaitIndexes",
  "db.index.fulltext.queryNodes",
  "db.labels",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.schema.visualization",
  "dbms.components",
];

/**
 * The text of `neo4j.conf` for a Neo4j that serves this program alone.
 * @param port Bolt port on loopback
 */
export function writeSettings(folders: Folders, bounds: EmbeddedNeo4j, port: number): string {
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.directories.import": folders.imports,
    "server.directories.plugins": folders.plugins,
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "dbms.security.procedures.allowlist": procedures.join(","),
    // A log file of 256 MB per database, laid down in advance, would dwarf the case.
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "128M size",
    "server.memory.pagecache.size": `${bounds.pageCache}m`,
    // By default Bolt idles for ten seconds after the store is closed, in case more calls come.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    // One runaway query must leave room for the others, and all of them for Neo4j.
    "db.memory.transaction.max": `${Math.floor(bounds.heap / 2)}m`,
    "dbms.memory.transaction.total.max": `${Math.floor((bounds.heap * 7) / 10)}m`,
    // For who forgets to set one: a transaction that asks for longer gets longer.
    "db.transaction.timeout": "120s",
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}
