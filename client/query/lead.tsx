import { Button } from "react-aria-components";
import { useConsole, useConsoleState, useQuery } from "./hooks.ts";
import { declaredBy } from "./query-text.ts";

/** What is asked, in plain words where the catalogue has them. */
export function Lead() {
  const query = useQuery();
  const console = useConsole();
  const isLoaded = useConsoleState((state) => state.catalogue !== null);
  const from = useConsoleState((state) => declaredBy(query, state.catalogue));
  const { catalogue, parameters, asOf } = query;
  const restore = () => console.open({ catalogue, parameters, asOf });
  if (from && query.text === null) return <h1 className="query-lead">{from.question}</h1>;
  if (from) {
    return (
      <div className="query-lead-row">
        <h1 className="query-lead">Your own version of a question</h1>
        <p>
          It began as “{from.question}”{" "}
          <Button className="link-button" onPress={restore}>
            Back to the original
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="query-lead-row">
      <h1 className="query-lead">Ask the graph in Cypher</h1>
      {catalogue !== null && isLoaded && (
        <p className="query-warning">
          The catalogue has no query named “{catalogue}”. Choose one from the list.
        </p>
      )}
    </div>
  );
}
