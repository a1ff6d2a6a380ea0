import { Button } from "react-aria-components";
import { declaredBy } from "./console.ts";
import { useConsole, useConsoleState, useQuery } from "./hooks.ts";

/** What is asked, in plain words where the catalogue has them. */
export function Lead() {
  const query = useQuery();
  const { actions } = useActionsOfLead();
  const isLoaded = useConsoleState(({ catalogue }) => catalogue !== null);
  const from = useConsoleState(({ catalogue }) => declaredBy(query, catalogue));
  if (from && query.text === null) return <h1 className="query-lead">{from.question}</h1>;
  if (from) {
    return (
      <div className="query-lead-row">
        <h1 className="query-lead">Your own version of a question</h1>
        <p>
          It began as “{from.question}”{" "}
          <Button className="link-button" onPress={actions.restore}>
            Back to the original
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="query-lead-row">
      <h1 className="query-lead">Ask the graph in Cypher</h1>
      {query.catalogue !== null && isLoaded && (
        <p className="query-warning">
          The catalogue has no query named “{query.catalogue}”. Choose one from the list.
        </p>
      )}
    </div>
  );
}

function useActionsOfLead() {
  const console = useConsole();
  const { catalogue, parameters, asOf } = useQuery();
  return { actions: { restore: () => console.open({ catalogue, parameters, asOf }) } };
}
