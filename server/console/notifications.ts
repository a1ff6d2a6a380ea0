import type { Notification as DriverNotification } from "neo4j-driver";
import type { Notification } from "../../model/console/answer.ts";

/** What the database remarks on a query, in the form in which it travels. */
export function toNotification(notification: DriverNotification): Notification {
  const { code, title, description, severityLevel, position } = notification;
  const { line, column, offset } = { line: undefined, column: undefined, offset: undefined, ...position };
  const placed = line !== undefined && column !== undefined && offset !== undefined;
  return {
    code,
    title,
    detail: description,
    severity: severityLevel,
    ...(placed && { place: { line, column, offset } }),
  };
}
