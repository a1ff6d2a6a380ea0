import type { EdgeElement, Elements, NodeElement } from "../elements.ts";
import { nodeSize } from "../sizes.ts";
import { EMPHASES, type Emphasis } from "./emphasis.ts";
import type { LineLook } from "./line-look.ts";

/** Numbers of one line: both ends, how far each node reaches, width, dashes, head, its ends, colour. */
export const PACKED = { ends: 4, radii: 2, look: 4, colour: 4 } as const;

/** How many numbers a line has. */
export const STRIDE = Object.values(PACKED).reduce((sum, size) => sum + size, 0);

/** Lines as the graphics card takes them, in the order in which they are drawn. */
export interface PackedLines {
  readonly edges: readonly EdgeElement[];
  /** `STRIDE` numbers each. */
  readonly numbers: Float32Array;
}

/** Packs the lines of a picture: what stands out more lies above, and of equals the one that stands for more. */
export function packLines(
  { nodes, edges }: Elements,
  emphasisOf: (id: string) => Emphasis,
  lookOf: (edge: EdgeElement, emphasis: Emphasis) => LineLook,
): PackedLines {
  const drawn = [...edges.values()]
    .flatMap((edge) => {
      const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
      if (source === undefined || target === undefined || source === target) return [];
      const emphasis = emphasisOf(edge.id);
      return [{ edge, source, target, emphasis, rank: EMPHASES.indexOf(emphasis) }];
    })
    .sort((a, b) => a.rank - b.rank || a.edge.count - b.edge.count || a.edge.height - b.edge.height);
  const numbers = new Float32Array(drawn.length * STRIDE);
  for (const [at, { edge, source, target, emphasis }] of drawn.entries())
    numbers.set(pack(source, target, lookOf(edge, emphasis)), at * STRIDE);
  return { edges: drawn.map(({ edge }) => edge), numbers };
}

function pack(
  source: NodeElement,
  target: NodeElement,
  { width, dashes, head, heads, colour, opacity }: LineLook,
): readonly number[] {
  const ends = [source.x, source.y, target.x, target.y];
  return [...ends, radiusOf(source), radiusOf(target), width, dashes, head, heads, ...colour, opacity];
}

/** Who has few relations is this much smaller than where fewer are drawn, and who has most of them as large. */
const DUST = 0.5;
const WEIGHTY = 6;

/** How far a node reaches in pixels, before it grows with the picture: thousands of them leave the weighty ones seen. */
export function radiusOf({ degree, pole }: NodeElement): number {
  const share = pole === null ? Math.min(1, DUST + ((1 - DUST) * degree) / WEIGHTY) : 1;
  return (share * nodeSize(degree, pole !== null, 1)) / 2;
}
