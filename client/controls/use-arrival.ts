import { useEffect, useState } from "react";

type Outcome<T> = { readonly of: Promise<T> } & ({ readonly value: T } | { readonly error: unknown });

/**
 * What a promise comes to, null until then or where there is none. React's own way to wait, `use` and `lazy`, holds back what
 * arrives until its fallback has stood for 300 ms.
 * @param coming the same promise at every call
 * @throws what the promise is broken with, for the boundary around to tell
 */
export function useArrival<T>(coming: Promise<T> | null): T | null {
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null);
  useEffect(() => {
    if (coming === null) return;
    let isLeft = false;
    const take = (next: Outcome<T>) => {
      if (!isLeft) setOutcome(next);
    };
    coming.then(
      (value) => take({ of: coming, value }),
      (error: unknown) => take({ of: coming, error }),
    );
    return () => {
      isLeft = true;
    };
  }, [coming]);
  if (outcome === null || outcome.of !== coming) return null;
  if ("error" in outcome) throw outcome.error;
  return outcome.value;
}
