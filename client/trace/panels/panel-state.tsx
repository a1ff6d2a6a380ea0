import { Button } from "react-aria-components";
import { formatNumber } from "../../format/number.ts";
import type { Inquiry } from "../use-asked.ts";

interface Props {
  readonly asked: Inquiry<unknown>;
  /** What is being worked out. */
  readonly what: string;
}

/** How far the work on an answer is, with the way to stop it; or why there is none, with the way to try again. */
export function PanelState({ asked, what }: Props) {
  const { isAsking, isStopped, progress, error, answer } = asked;
  if (error)
    return (
      <p className="panel-note" role="alert">
        <strong>{error.title}.</strong> {error.detail}{" "}
        <Button className="button" onPress={asked.again}>
          Try again
        </Button>
      </p>
    );
  if (isStopped)
    return (
      <p className="panel-note" role="status">
        Stopped. {answer !== null && "What is shown is the earlier answer. "}
        <Button className="button" onPress={asked.again}>
          Start again
        </Button>
      </p>
    );
  if (!isAsking) return null;
  return (
    <div className="panel-progress">
      <span>
        Working out {what} …{progress && ` ${formatNumber(progress.done)} of ${formatNumber(progress.total)}`}
      </span>
      <progress
        aria-label={`Progress of ${what}`}
        max={progress?.total}
        {...(progress && { value: progress.done })}
      />
      <Button className="button" onPress={asked.stop}>
        Stop
      </Button>
    </div>
  );
}
