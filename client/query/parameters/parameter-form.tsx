import { useEffect, useRef } from "react";
import { useActions } from "../../store/hooks.ts";
import { parametersIn } from "../console.ts";
import { useConsole, useConsoleState, useQuery } from "../hooks.ts";
import type { Typed } from "../query-view.ts";
import { fieldText } from "./form.ts";
import { ParameterField } from "./parameter-field.tsx";
import { type FormParameter, writeType } from "./parameter-type.ts";

/** A field for every parameter that the query mentions. */
export function ParameterForm() {
  const query = useQuery();
  const state = useConsoleState((now) => now);
  const { store, run } = useConsole();
  const { setQuery } = useActions();
  const parameters = parametersIn(query, state);
  const form = useRef<HTMLFormElement>(null);
  const { refusals } = state;
  // Who ran a query that cannot run yet is led to the first field to mend.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [refusals]);
  if (parameters.length === 0) return null;

  const set = ({ name }: FormParameter, typed: Typed, commit: boolean) => {
    setQuery({ parameters: { ...query.parameters, [name]: typed } }, { commit });
    store.setState(({ wrong: { [name]: _, ...rest } }) => ({ wrong: rest }));
  };
  return (
    <form
      ref={form}
      className="parameters"
      aria-label="Parameters"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          text={fieldText(parameter, query.parameters)}
          error={state.wrong[parameter.name] ?? ""}
          onText={(text, commit) => set(parameter, { type: writeType(parameter.type), text }, commit)}
          onType={(type) => set(parameter, { type, text: fieldText(parameter, query.parameters) }, true)}
          onCommit={() => setQuery({})}
        />
      ))}
      {/* Enter in a field sends a form only where it has a button for that; the one to see stands above. */}
      <button type="submit" hidden>
        Run
      </button>
    </form>
  );
}
