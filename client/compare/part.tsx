import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Answered } from "./use-answer.ts";

interface Props<T> extends Answered<T> {
  /** What is waited for, as in "Comparing …". */
  readonly waiting: string;
  readonly children: (answer: T) => ReactNode;
}

/** What is made of an answer; before it comes that it is on its way, and where it fails why and how to go on. */
export function Part<T>({ answer, isAsking, error, again, waiting, children }: Props<T>) {
  if (error !== null)
    return (
      <div className="panel-failed" role="alert">
        <p>
          <strong>{error.title}.</strong> {error.detail}
        </p>
        <Button className="button" onPress={again}>
          Try again
        </Button>
      </div>
    );
  if (answer === null) return <p className="compare-note">{waiting}</p>;
  return (
    <div className="compare-answer" aria-busy={isAsking} data-old={isAsking}>
      {children(answer)}
    </div>
  );
}
