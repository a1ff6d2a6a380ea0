import { useStore } from "zustand";
import { type Editing, editing } from "./editing.ts";

/** A part of what is being mended. */
export function useEditing<T>(select: (state: Editing) => T): T {
  return useStore(editing, select);
}
