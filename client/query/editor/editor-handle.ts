import { createContext, type RefObject, useContext } from "react";
import type { Editor } from "./editor.ts";

/** The editor on the page, for the panels beside it that write into it; null until it is there. */
export const EditorContext = createContext<RefObject<Editor | null>>({ current: null });

export function useEditor(): RefObject<Editor | null> {
  return useContext(EditorContext);
}
