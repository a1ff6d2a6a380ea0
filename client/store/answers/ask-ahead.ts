import type { Network } from "../../../model/graph/network.ts";
import { savesData } from "../../http/connection.ts";
import type { CaseAnswers, NetworkAsked } from "./case-answers.ts";

/** How long what was asked ahead counts (ms): meanwhile somebody may write. */
const COUNTS = 60_000;

/** A question that nobody waits for yet. */
interface Ahead {
  readonly question: string;
  readonly since: number;
  readonly answer: Promise<Network>;
  readonly giveUp: () => void;
}

/** Asks for pictures of a case that the server holds, and for one of them before it is wanted. */
export function createPictures({ network }: Pick<CaseAnswers, "network">) {
  let ahead: Ahead | null = null;
  const { signal } = new AbortController();
  return {
    /** A picture, from the answer that was asked for ahead where that is the same; any other is given up. */
    async ask(asked: NetworkAsked): Promise<Network> {
      const [before, question] = [ahead, JSON.stringify(asked)];
      ahead = null;
      if (before?.question === question && performance.now() - before.since < COUNTS)
        return before.answer.catch(() => network(asked, signal));
      before?.giveUp();
      return network(asked, signal);
    },
    /** Asks for the picture that is likely to be wanted next, unless the reader's browser is to save data. */
    askAhead(asked: NetworkAsked): void {
      if (savesData()) return;
      const giving = new AbortController();
      const answer = network(asked, giving.signal);
      // What fails is asked for anew once it is wanted.
      answer.catch(() => undefined);
      ahead?.giveUp();
      ahead = {
        question: JSON.stringify(asked),
        since: performance.now(),
        answer,
        giveUp: () => giving.abort(),
      };
    },
  };
}
