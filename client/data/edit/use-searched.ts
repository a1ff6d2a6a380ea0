import { useEffect, useState } from "react";
import { type Searched, searchDataset } from "./api.ts";
import { editedId } from "./editing.ts";

/** Milliseconds that nothing is typed before it is searched. */
const PAUSE = 200;

/** What is found in the dataset that is mended; null where nothing is typed, or it cannot be searched. */
export function useSearched(text: string): Searched | null {
  const [searched, setSearched] = useState<Searched | null>(null);
  useEffect(() => {
    const stopping = new AbortController();
    const timer = setTimeout(async () => {
      if (text.trim() === "") return setSearched(null);
      const found = await searchDataset(editedId(), text, stopping.signal).catch(() => null);
      if (!stopping.signal.aborted) setSearched(found);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [text]);
  return searched;
}
