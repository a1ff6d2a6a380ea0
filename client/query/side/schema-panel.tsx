import { type ReactNode, useState } from "react";
import type { Schema } from "../../../model/console/schema.ts";
import { KINDS } from "../../../model/graph/kinds.ts";
import { KindIcon } from "../../controls/kind-icon.tsx";
import { formatNumber } from "../../format/number.ts";
import { quote } from "../editor/complete.ts";
import { useEditor } from "../editor/editor-handle.ts";
import { useConsoleState } from "../hooks.ts";
import { matches } from "./match.ts";
import { SideSearch } from "./question-list.tsx";
import { queryOfLabel, queryOfProcedure, queryOfProperty, queryOfType } from "./whole-query.ts";

/** Which way influence can pass along a type of relation, as a sign and in words. */
const INFLUENCES = {
  forward: ["→", "influence passes forward"],
  backward: ["←", "influence passes backward"],
  both: ["↔", "influence passes both ways"],
  none: ["·", "no influence passes"],
} as const;

/** What the graph holds; a click writes it into the editor. */
export function SchemaPanel() {
  const schema = useConsoleState((state) => state.schema);
  const [words, setWords] = useState("");
  if (schema === null) return <p className="side-note">Loading what the graph holds …</p>;
  return (
    <>
      <SideSearch label="Search kinds, relations, properties" value={words} onChange={setWords} />
      <p className="side-note">
        A click writes it where the cursor is, or a whole query into an empty editor.
      </p>
      <Labels {...{ schema, words }} />
      <Types {...{ schema, words }} />
      <Properties {...{ schema, words }} />
      <Procedures {...{ schema, words }} />
      <Functions {...{ schema, words }} />
    </>
  );
}

interface Props {
  readonly schema: Schema;
  readonly words: string;
}

function Labels({ schema, words }: Props) {
  const found = schema.labels.filter(({ label }) => matches(words, [label]));
  return (
    <Section title="Kinds and other labels" count={found.length}>
      {found.map(({ label, count }) => {
        const kind = KINDS.find((candidate) => candidate === label);
        return (
          <Item key={label} insert={`:${quote(label)}`} whole={queryOfLabel(label)} count={count}>
            {kind && <KindIcon kind={kind} />} <code>:{label}</code>
          </Item>
        );
      })}
    </Section>
  );
}

function Types({ schema, words }: Props) {
  const found = schema.relationTypes.filter(({ type, name = "", description = "" }) =>
    matches(words, [type, name, description]),
  );
  return (
    <Section title="Relations" count={found.length}>
      {found.map(({ type, count, description, influence, from, to }) => (
        <Item key={type} insert={`:${quote(type)}`} whole={queryOfType(type)} count={count}>
          {influence && (
            <span className="influence" title={INFLUENCES[influence][1]}>
              <span aria-hidden="true">{INFLUENCES[influence][0]}</span>
              <span className="unseen">{INFLUENCES[influence][1]}:</span>
            </span>
          )}{" "}
          <code>:{type}</code>
          {description && <span className="item-meaning">{description}</span>}
          {from && to && <span className="item-meaning">{describeEnds(from, to)}</span>}
        </Item>
      ))}
    </Section>
  );
}

/** Kinds beyond which a list of them says no more than that there are many. */
const MANY = 6;

function describeEnds(from: readonly string[], to: readonly string[]): string {
  const side = (kinds: readonly string[]) => (kinds.length > MANY ? "any kind" : kinds.join(", "));
  return `${side(from)} – ${side(to)}`;
}

function Properties({ schema, words }: Props) {
  const found = schema.properties.filter(({ name, owners }) => matches(words, [name, ...owners]));
  return (
    <Section title="Properties" count={found.length}>
      {found.map((property) => {
        const { of, name, types, owners } = property;
        return (
          <Item key={`${of} ${name}`} insert={quote(name)} whole={queryOfProperty(property)}>
            <code>{name}</code> <small>{types.join(", ").replaceAll(" NOT NULL", "")}</small>
            <span className="item-meaning">
              of {of === "node" ? "nodes" : "relations"}
              {owners.length <= MANY && `: ${owners.join(", ")}`}
            </span>
          </Item>
        );
      })}
    </Section>
  );
}

function Procedures({ schema, words }: Props) {
  const found = schema.procedures.filter(({ name, description }) => matches(words, [name, description]));
  return (
    <Section title="Procedures" count={found.length} isClosed={words.trim() === ""}>
      {found.map(({ name, description }) => (
        <Item key={name} insert={`CALL ${name}()`} whole={queryOfProcedure(name)}>
          <code>{name}</code> <span className="item-meaning">{description}</span>
        </Item>
      ))}
    </Section>
  );
}

function Functions({ schema, words }: Props) {
  const found = schema.functions.filter(({ name, description }) => matches(words, [name, description]));
  return (
    <Section title="Functions" count={found.length} isClosed={words.trim() === ""}>
      {found.map(({ name, signature, description }) => (
        <Item key={signature} insert={`${name}(`} whole={`RETURN ${name}(`}>
          <code>{name}</code> <span className="item-meaning">{description}</span>
        </Item>
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly isClosed?: boolean;
  readonly children: ReactNode;
}

function Section({ title, count, isClosed = false, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <details className="schema-section" open={!isClosed}>
      <summary>
        {title} <span className="item-count">{count}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

interface ItemProps {
  /** What is written where the cursor is. */
  readonly insert: string;
  /** What is written into an empty editor. */
  readonly whole: string;
  readonly count?: number;
  readonly children: ReactNode;
}

function Item({ insert, whole, count, children }: ItemProps) {
  const editor = useEditor();
  const write = () => {
    const now = editor.current;
    now?.insert(now.text().trim() === "" ? whole : insert);
  };
  return (
    <li>
      <button type="button" className="schema-item" onClick={write}>
        <span>{children}</span>
        {count !== undefined && <span className="item-count">{formatNumber(count)}</span>}
      </button>
    </li>
  );
}
