import { around, type Box, join } from "../../network/box.ts";
import type { Picture } from "../../network/picture/picture.ts";

/** Air around what is drawn, in pixels of the screen. */
const AIR = 10;

/** A picture without the empty margins of its screen, and whether some of it lies beyond the screen. */
export interface Cropped {
  readonly picture: Picture;
  readonly isCut: boolean;
}

/** Cuts a picture to what is drawn of it and seen. */
export function crop(picture: Picture): Cropped {
  const boxes = [
    ...picture.nodes.map(({ x, y, radius }) => around(x, y, radius)),
    ...(picture.names ?? []).map(({ box }) => box),
  ];
  const drawn = boxes.reduce(join, { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
  const box = {
    left: Math.max(0, drawn.left - AIR),
    top: Math.max(0, drawn.top - AIR),
    right: Math.min(picture.width, drawn.right + AIR),
    bottom: Math.min(picture.height, drawn.bottom + AIR),
  };
  const isCut =
    drawn.left < 0 || drawn.top < 0 || drawn.right > picture.width || drawn.bottom > picture.height;
  return { picture: shift(picture, box), isCut };
}

function shift(picture: Picture, { left, top, right, bottom }: Box): Picture {
  return {
    ...picture,
    width: Math.max(right - left, 1),
    height: Math.max(bottom - top, 1),
    nodes: picture.nodes.map((node) => ({ ...node, x: node.x - left, y: node.y - top })),
    names:
      picture.names?.map((name) => ({
        ...name,
        box: {
          left: name.box.left - left,
          right: name.box.right - left,
          top: name.box.top - top,
          bottom: name.box.bottom - top,
        },
        leader: name.leader && [
          name.leader[0] - left,
          name.leader[1] - top,
          name.leader[2] - left,
          name.leader[3] - top,
        ],
      })) ?? null,
  };
}
