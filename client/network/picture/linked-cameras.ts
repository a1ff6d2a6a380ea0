import type { Camera } from "../frame.ts";

/** Pictures that are looked at together: what one is moved to, so are the others. */
export interface LinkedCameras {
  /**
   * Takes a picture in.
   * @param look moves it
   * @returns what tells the others where it has moved, and what takes it out
   */
  join(look: (camera: Camera) => void): { tell(camera: Camera): void; leave(): void };
}

/** Links pictures of one size and one layout, so that one camera is right for all. */
export function linkCameras(): LinkedCameras {
  const all = new Set<(camera: Camera) => void>();
  let isTelling = false;
  return {
    join(look) {
      all.add(look);
      return {
        tell(camera) {
          // Who is moved so says that it has moved, which is no news.
          if (isTelling) return;
          isTelling = true;
          for (const other of all) if (other !== look) other(camera);
          isTelling = false;
        },
        leave: () => all.delete(look),
      };
    },
  };
}
