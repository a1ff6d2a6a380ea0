import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { ExportMenu } from "../figure/menu/export-menu.tsx";
import { Search } from "../search/search.tsx";
import { DatasetMenu } from "./dataset-menu.tsx";
import { HelpButton } from "./help.tsx";
import { HistoryButtons } from "./history-buttons.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { ModeSwitch } from "./mode-switch.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

/** What is at hand in every mode. */
export function Header({ datasets }: { readonly datasets: readonly DatasetSummary[] }) {
  return (
    <header className="header">
      <span className="wordmark">Entente</span>
      <DatasetMenu datasets={datasets} />
      <ModeSwitch />
      <div className="header-end">
        <Search />
        <div className="header-tools">
          <ExportMenu />
          <HistoryButtons />
          <LanguageMenu />
          <ThemeMenu />
          <HelpButton />
        </div>
      </div>
    </header>
  );
}
