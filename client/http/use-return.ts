import { useEffect, useRef } from "react";
import { connection } from "./connection.ts";

/**
 * Does some work when the database comes back.
 * @param isWaiting whether anything waits for that
 */
export function useReturn(isWaiting: boolean, work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!isWaiting) return;
    return connection.subscribe(({ away }) => {
      if (!away) latest.current();
    });
  }, [isWaiting]);
}
