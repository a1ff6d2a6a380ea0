import { useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Answer } from "../../../model/console/answer.ts";
import { CopyButton } from "../../controls/copy-button.tsx";
import { formatNumber } from "../../format/number.ts";
import { SaveButton } from "./save-button.tsx";
import { toPlainJson, toTypedJson } from "./take-away.ts";

/** More rows than this make a text that no browser sets in a moment. */
const SHOWN = 200;

const FORMS = { plain: ["Plain", toPlainJson], typed: ["Typed", toTypedJson] } as const;

type Form = keyof typeof FORMS;

/** The rows as JSON: as plain as it can be, or with the type of every value, as the program answers. */
export function ResultJson({ answer }: { readonly answer: Answer }) {
  const [form, setForm] = useState<Form>("plain");
  const [, write] = FORMS[form];
  const text = useMemo(
    () => write({ columns: answer.columns, rows: answer.rows.slice(0, SHOWN) }),
    [write, answer],
  );
  return (
    <>
      <div className="result-tools">
        <ToggleButtonGroup
          className="segmented"
          aria-label="Form of the JSON"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[form]}
          onSelectionChange={(keys) => setForm(keys.has("typed") ? "typed" : "plain")}
        >
          {(["plain", "typed"] as const).map((name) => (
            <ToggleButton key={name} id={name} className="segment">
              {FORMS[name][0]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <CopyButton label="Copy all" done="Copied" text={() => write(answer)} />
        <SaveButton
          label="Download JSON"
          type="application/json"
          extension="json"
          text={() => write(answer)}
        />
        {answer.rows.length > SHOWN && (
          <p className="query-note">
            {formatNumber(SHOWN)} of {formatNumber(answer.rows.length)} rows are shown; copy and download hold
            all.
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="result-json" tabIndex={0} aria-label="The answer as JSON">
        <pre>{text}</pre>
      </section>
    </>
  );
}
