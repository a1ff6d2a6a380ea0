import { useEffect, useState } from "react";
import { onceAtRest, REST } from "./pace.ts";

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
