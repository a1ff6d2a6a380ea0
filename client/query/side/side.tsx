import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { QuestionList } from "./question-list.tsx";
import { SchemaPanel } from "./schema-panel.tsx";
import { ShelfPanel } from "./shelf-panel.tsx";

const PARTS = [
  { id: "questions", name: "Questions", component: QuestionList },
  { id: "schema", name: "Schema", component: SchemaPanel },
  { id: "shelf", name: "Yours", component: ShelfPanel },
] as const;

/** Where queries come from: the catalogue's questions, what the graph holds, and what the reader ran or kept. */
export function Side() {
  const [open, setOpen] = useState<string>("questions");
  return (
    <Tabs className="side" selectedKey={open} onSelectionChange={(key) => setOpen(String(key))}>
      <TabList className="side-tabs" aria-label="Where queries come from">
        {PARTS.map(({ id, name }) => (
          <Tab key={id} id={id} className="side-tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {PARTS.map(({ id, component: Component }) => (
        <TabPanel key={id} id={id} className="side-panel">
          <Component />
        </TabPanel>
      ))}
    </Tabs>
  );
}
