/** So finely the way around an ellipse is measured. */
const STEPS = 720;

/** The way around an ellipse that is so many times wider than high. */
export interface Ellipse {
  /** How long it is, half its height being 1. */
  readonly length: number;
  /** The angle from the top, clockwise and before it was drawn wider, at which a share of the way is done. */
  angleAt(share: number): number;
}

/**
 * Measures the way around an ellipse, of which no closed form is known: what stands as far apart along a circle stands closer
 * at the ends of an ellipse than along its sides.
 * @param wide width ÷ height
 */
export function alongEllipse(wide: number): Ellipse {
  const turn = (2 * Math.PI) / STEPS;
  const ways = [0];
  for (let step = 0; step < STEPS; step++) {
    const angle = (step + 0.5) * turn;
    ways.push((ways[step] ?? 0) + turn * Math.hypot(wide * Math.cos(angle), Math.sin(angle)));
  }
  const length = ways[STEPS] ?? 0;
  return {
    length,
    angleAt(share) {
      const way = share * length;
      const next = Math.max(
        1,
        ways.findIndex((one) => one >= way),
      );
      const [before, after] = [ways[next - 1] ?? 0, ways[next] ?? length];
      return (next - 1 + (way - before) / (after - before)) * turn;
    },
  };
}
