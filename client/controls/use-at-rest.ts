import { useEffect, useState } from "react";
import { onceAtRest } from "./pace.ts";

/** How long what is dragged or typed must stand still before anybody is asked about it (ms). */
const REST = 150;

/** A value as it was when it last stood still, the first at once: for questions that are not worth asking on the way. */
export function useAtRest<T>(value: T): T {
  const [rested, setRested] = useState(() => value);
  useEffect(() => {
    const resting = onceAtRest(() => setRested(() => value), REST);
    resting.request();
    return resting.cancel;
  }, [value]);
  return rested;
}
