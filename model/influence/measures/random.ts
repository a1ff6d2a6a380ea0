/**
 * A source of uniform whole numbers from a seed, the same on every machine: xoshiro128** 1.1 of Blackman and Vigna 2021
 * (ACM Trans. Math. Softw. 47(4)), its state filled by SplitMix-style mixing of the seed.
 */
export class Random {
  readonly #state: Uint32Array;

  /** @param seed a whole number; its lowest 32 bits count */
  constructor(seed: number) {
    this.#state = Uint32Array.from([1, 2, 3, 4], (step) => mix(seed + Math.imul(step, 0x9e3779b9)));
  }

  /** A whole number from 0 to `count` − 1, each as likely as any other to within `count` ÷ 2³². */
  below(count: number): number {
    return Math.floor((this.#next() / 2 ** 32) * count);
  }

  #next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state;
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    this.#state[0] = a ^ fourth;
    this.#state[1] = b ^ third;
    this.#state[2] = third ^ (b << 9);
    this.#state[3] = rotate(fourth, 11);
    return result;
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** The finalizer of MurmurHash3: every bit of the seed moves every bit of the state. */
function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
