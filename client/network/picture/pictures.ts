import type { StoreApi } from "zustand/vanilla";
import type { Transient } from "../../store/transient.ts";
import type { Picture } from "./picture.ts";

/** What is on the screen, by the session that it is drawn for; a session within another shares what lasts for a moment. */
const pictures = new WeakMap<StoreApi<Transient>, () => Picture>();

/** Says how the picture of a session can be read while it is on the screen; returns what ends that. */
export function showPicture(of: StoreApi<Transient>, read: () => Picture): () => void {
  pictures.set(of, read);
  return () => {
    if (pictures.get(of) === read) pictures.delete(of);
  };
}

/** The picture of a session as it stands on the screen; null where none does. */
export function pictureOf(of: StoreApi<Transient>): Picture | null {
  return pictures.get(of)?.() ?? null;
}
