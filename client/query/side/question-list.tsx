import { useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import type { QueryDescription } from "../../../model/catalogue/query.ts";
import { useConsole, useConsoleState, useQuery } from "../hooks.ts";
import { groupQuestions } from "./group-questions.ts";
import { matches } from "./match.ts";

/** The catalogue by its questions; a click opens the query and runs it. */
export function QuestionList() {
  const catalogue = useConsoleState((state) => state.catalogue);
  const [words, setWords] = useState("");
  if (catalogue === null) return <p className="side-note">Loading the questions …</p>;
  const found = catalogue.filter(({ title, question, text, parameters, columns }) =>
    matches(words, [
      title,
      question,
      text,
      ...parameters.flatMap((one) => [one.title, one.description ?? ""]),
      ...columns.map((one) => one.title),
    ]),
  );
  return (
    <>
      <SideSearch label="Search the questions" value={words} onChange={setWords} />
      {found.length === 0 && (
        <p className="side-note">No question holds “{words.trim()}”. Try one word of it.</p>
      )}
      {groupQuestions(found).map(({ name, queries }) => (
        <section key={name} className="question-group" aria-label={name}>
          <h3>{name}</h3>
          <ul className="question-list">
            {queries.map((query) => (
              <Question key={query.name} query={query} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Question({ query: { name, title, question } }: { readonly query: QueryDescription }) {
  const console = useConsole();
  const { catalogue, text } = useQuery();
  const isOpen = catalogue === name;
  return (
    <li>
      <button
        type="button"
        className="question"
        aria-current={isOpen ? "true" : undefined}
        onClick={() => {
          console.open({ catalogue: name });
          // Opened anew it runs by itself.
          if (isOpen && text === null) void console.run();
        }}
      >
        <span className="question-words">{question}</span>
        <span className="question-title">
          {title}
          {isOpen && text !== null && ", changed"}
        </span>
      </button>
    </li>
  );
}

interface SideSearchProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SideSearch({ label, value, onChange }: SideSearchProps) {
  return (
    <SearchField className="side-search" value={value} onChange={onChange}>
      <Label className="unseen">{label}</Label>
      <Input placeholder={label} autoComplete="off" />
    </SearchField>
  );
}
