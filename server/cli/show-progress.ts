import type { Observer, Phase, Progress } from "../datasets/progress.ts";

/** Milliseconds between two lines: on a terminal one line is written over, elsewhere each is kept. */
const ON_TERMINAL = 200;
const ELSEWHERE = 5_000;

const VERBS: Readonly<Record<Phase, string>> = {
  checking: "Checking",
  waiting: "Waiting for another load",
  writing: "Writing",
  placing: "Placing the entities",
  switching: "Making it current",
};

/** Shows on the standard error how far a load has come. */
export function showProgress(): { observer: Observer; end: () => void } {
  const { isTTY } = process.stderr;
  let last = 0;
  let shown = false;
  return {
    observer(progress) {
      const now = performance.now();
      if (now - last < (isTTY ? ON_TERMINAL : ELSEWHERE) || progress.rows === 0) return;
      last = now;
      shown = true;
      process.stderr.write(isTTY ? `\r\u001B[K  ${describe(progress)}` : `  ${describe(progress)}\n`);
    },
    end() {
      if (isTTY && shown) process.stderr.write("\r\u001B[K");
    },
  };
}

/** As in "Writing 25,000 of 460,000 rows, 8,200 a second, about 53 s left". */
function describe({ phase, rows, total, rate, secondsLeft }: Progress): string {
  const count = (number: number) => Math.round(number).toLocaleString("en");
  const of = total === undefined ? "" : ` of ${count(total)}`;
  const left = secondsLeft === undefined ? "" : `, about ${count(secondsLeft)} s left`;
  return `${VERBS[phase]} ${count(rows)}${of} rows, ${count(rate)} a second${left}`;
}
