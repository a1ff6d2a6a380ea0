import { useStore } from "zustand";
import { type Kept, kept } from "./kept.ts";

/** A part of what is there. */
export function useKept<T>(select: (state: Kept) => T): T {
  return useStore(kept, select);
}
