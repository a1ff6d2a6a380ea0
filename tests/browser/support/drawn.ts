import type { Page } from "playwright-core";
import type { Box } from "../../../client/network/box.ts";

/** An entity as it is drawn, in pixels of the window of the browser. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: string;
  readonly pole: string | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether it is filled and has a whole line around it, as what is in force has. */
  readonly isFull: boolean;
}

/** What the picture of Cytoscape shows. */
export interface Drawn {
  readonly frame: Box;
  readonly nodes: readonly DrawnNode[];
  /** The room that each line takes, as far as it bows out. */
  readonly lines: readonly Box[];
  /** Where the numbers of the hops of a path stand. */
  readonly hops: readonly { readonly x: number; readonly y: number }[];
  /** The ends of each line. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** Reads what is drawn from Cytoscape itself, which its container leads to: no pixel says where a node ends. */
export function readDrawn(page: Page): Promise<Drawn> {
  return page.locator(".__________cytoscape_container").evaluate((container): Drawn => {
    const { cy } = Reflect.get(container, "_cyreg");
    const { left, right, top, bottom } = container.getBoundingClientRect();
    const read = (group: string) => cy[group]().not(".gone").toArray();
    return {
      frame: { left, right, top, bottom },
      nodes: read("nodes").map((node: ReturnType<typeof Object>) => ({
        id: node.id(),
        kind: node.data("kind"),
        pole: node.data("pole"),
        x: node.renderedPosition("x") + left,
        y: node.renderedPosition("y") + top,
        radius: node.renderedWidth() / 2,
        isFull: node.style("border-style") === "solid" && Number(node.style("background-opacity")) === 1,
      })),
      lines: read("edges").map((edge: ReturnType<typeof Object>) => {
        const { x1, x2, y1, y2 } = edge.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
        return { left: x1 + left, right: x2 + left, top: y1 + top, bottom: y2 + top };
      }),
      hops: cy
        .edges(".lit")
        .map((edge: ReturnType<typeof Object>) => edge.renderedMidpoint())
        .map(({ x, y }: { x: number; y: number }) => ({ x: x + left, y: y + top })),
      pairs: read("edges").map((edge: ReturnType<typeof Object>) => [edge.source().id(), edge.target().id()]),
    };
  });
}
