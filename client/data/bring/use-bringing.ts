import { useStore } from "zustand";
import { type Bringing, bringing } from "./bringing.ts";

/** A part of what is being brought in. */
export function useBringing<T>(select: (state: Bringing) => T): T {
  return useStore(bringing, select);
}
