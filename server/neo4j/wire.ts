import { Socket } from "node:net";
import type { Transaction } from "neo4j-driver";

/**
 * The socket that a transaction speaks through. The driver reads each record whole before anyone can count it, so an
 * answer of any size can be bounded only here; it has no public way to it. What is read here is the driver's own
 * affair and may change with any release: `package.json` names the exact one for which the tests hold.
 * @throws TypeError when this version of the driver keeps its sockets elsewhere
 */
export async function socketOf(transaction: Transaction): Promise<Socket> {
  const holder = member(transaction, "_connectionHolder");
  const getConnection = member(holder, "getConnection");
  let connection: unknown =
    typeof getConnection === "function" ? await getConnection.call(holder) : undefined;
  while (connection !== undefined && member(connection, "_ch") === undefined)
    connection = member(connection, "_delegate");
  const socket = member(member(connection, "_ch"), "_conn");
  if (socket instanceof Socket) return socket;
  throw new TypeError(
    "This version of the Neo4j driver hides its sockets, so that answers cannot be bounded",
  );
}

function member(object: unknown, key: string): unknown {
  return object instanceof Object ? Reflect.get(object, key) : undefined;
}
