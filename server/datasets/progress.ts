/** What a load is doing. */
export type Phase = "checking" | "waiting" | "writing" | "placing" | "switching";

/** How far a load has come. */
export interface Progress {
  readonly phase: Phase;
  /** Rows of this phase that are done. */
  readonly rows: number;
  /** All rows of this phase, where that is known. */
  readonly total?: number;
  /** Rows a second, since this phase began. */
  readonly rate: number;
  /** Seconds that are probably left of this phase, where that can be told. */
  readonly secondsLeft?: number;
}

/** Is told how far a load has come. */
export type Observer = (progress: Progress) => void;

/** Counts the rows of each phase of a load and tells an observer. */
export class ProgressMeter {
  readonly #observer: Observer;
  #phase: Phase = "checking";
  #rows = 0;
  #total: number | undefined;
  #began = performance.now();

  constructor(observer: Observer = () => {}) {
    this.#observer = observer;
  }

  begin(phase: Phase, total?: number): void {
    this.#phase = phase;
    this.#rows = 0;
    this.#total = total;
    this.#began = performance.now();
    this.#tell();
  }

  /** Says that some more rows are done. */
  add(rows: number): void {
    this.#rows += rows;
    this.#tell();
  }

  #tell(): void {
    const seconds = (performance.now() - this.#began) / 1000;
    const rate = seconds > 0 ? this.#rows / seconds : 0;
    const total = this.#total;
    this.#observer({
      phase: this.#phase,
      rows: this.#rows,
      rate,
      ...(total !== undefined && { total }),
      ...(total !== undefined && rate > 0 && { secondsLeft: (total - this.#rows) / rate }),
    });
  }
}
