import { useEffect, useMemo } from "react";
import type { Case } from "../../store/case.ts";
import { useSession } from "../../store/hooks.ts";
import type { Session } from "../../store/session.ts";
import { createAnswerSession } from "./answer-session.ts";

/** The session in which panels work on a case in the window of the answer. */
export function useAnswerSession(loaded: Case): Session {
  const outer = useSession();
  const inner = useMemo(() => createAnswerSession(outer, loaded), [outer, loaded]);
  useEffect(() => inner.follow(), [inner]);
  return inner.session;
}
