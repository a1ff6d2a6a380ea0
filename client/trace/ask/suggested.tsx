import { Button } from "react-aria-components";
import { useActions } from "../../store/hooks.ts";
import { useTracing } from "../tracing.ts";
import { askQuestion, findQuestion } from "./questions.ts";

/** The questions that the case suggests, but for the one that is asked. */
export function Suggested() {
  const { loaded, trace } = useTracing();
  const { trace: change } = useActions();
  const asked = findQuestion(loaded.dataset, trace);
  const others = loaded.dataset.questions.filter((question) => question !== asked);
  if (others.length === 0) return null;
  return (
    <nav className="suggested" aria-label="Other questions">
      <h2>{asked ? "Other questions" : "Questions to begin with"}</h2>
      <ul>
        {others.map((question) => (
          <li key={question.text}>
            <Button
              className="suggested-question"
              onPress={() => change({ ...askQuestion(question, loaded.dataset), panel: trace.panel })}
            >
              {question.text}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
