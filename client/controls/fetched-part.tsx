import { type ComponentType, createElement, type ReactNode, useState } from "react";
import { useArrival } from "./use-arrival.ts";

/** A component whose code is fetched once it is first shown. */
export interface FetchedPart<P extends object> {
  (props: P): ReactNode;
  /** Fetches it beforehand: it is then shown at once. */
  fetch(): Promise<ComponentType<P>>;
}

/** The code of a part, and how it comes. */
interface Code<P extends object> {
  arrived: ComponentType<P> | null;
  fetch(): Promise<ComponentType<P>>;
}

/**
 * A part of the page that the rest does not wait for.
 * @param load fetches its code; asked again by whoever tries again after a failure
 * @param waiting what stands in its place until then
 */
export function fetchedPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): FetchedPart<P> {
  const code: Code<P> = {
    arrived: null,
    async fetch() {
      code.arrived = await load();
      return code.arrived;
    },
  };
  const show = (props: P) => {
    const arrived = useCode(code);
    return arrived === null ? waiting : createElement(arrived, props);
  };
  return Object.assign(show, { fetch: code.fetch });
}

function useCode<P extends object>(code: Code<P>): ComponentType<P> | null {
  const [coming] = useState(() => (code.arrived === null ? code.fetch() : null));
  return useArrival(coming) ?? code.arrived;
}
