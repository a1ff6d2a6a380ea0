import { type ReactNode, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { PanelBoundary } from "./controls/panel-boundary.tsx";
import { FEATURES } from "./features.ts";
import { AwayBanner } from "./shell/away-banner.tsx";
import { BootScreen } from "./shell/boot-screen.tsx";
import { Header } from "./shell/header.tsx";
import { LiveRegion } from "./shell/live-region.tsx";
import { MissingPart } from "./shell/missing-part.tsx";
import { ModeStage } from "./shell/mode-stage.tsx";
import { Notice } from "./shell/notice.tsx";
import { useShortcuts } from "./shell/shortcuts.ts";
import { stageOf } from "./shell/stages.tsx";
import type { Boot } from "./store/boot.ts";
import { SessionContext, SettingsContext, useCase } from "./store/hooks.ts";
import { type Session, sessionIn } from "./store/session.ts";
import type { Settings } from "./store/settings.ts";

interface AppProps {
  readonly boot: StoreApi<Boot>;
  readonly load: () => Promise<void>;
  readonly settings: StoreApi<Settings>;
}

/** What one can do where there is no case yet. */
const alone = FEATURES.list.find(({ standsAlone }) => standsAlone);
const Alone = alone && stageOf(alone);

/** The page: what leads to a case, and then the work on it. */
export function App({ boot, load, settings }: AppProps) {
  const now = useStore(boot);
  return (
    <SettingsContext value={settings}>
      <AwayBanner />
      <MissingPart />
      {now.state === "ready" ? (
        <InLanguage session={now.session}>
          <Page datasets={now.datasets} isMissingTexts={now.isMissingTexts} />
        </InLanguage>
      ) : (
        <BootScreen boot={now} onRetry={load}>
          <PanelBoundary name="page">{now.state === "empty" && Alone && <Alone />}</PanelBoundary>
        </BootScreen>
      )}
    </SettingsContext>
  );
}

/** The session with entities named in the language of the view, for all that stands on the page. */
function InLanguage({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const language = useStore(session.view, (view) => view.language);
  const named = useMemo(() => sessionIn(session, language), [session, language]);
  return <SessionContext value={named}>{children}</SessionContext>;
}

function Page({
  datasets,
  isMissingTexts,
}: Pick<Extract<Boot, { state: "ready" }>, "datasets" | "isMissingTexts">) {
  const { dataset } = useCase();
  useShortcuts();
  useEffect(() => {
    document.title = `${dataset.title} – Entente`;
  }, [dataset]);
  return (
    <div className="page">
      <a className="skip" href="#workspace">
        Skip to the network
      </a>
      <PanelBoundary name="header">
        <Header datasets={datasets} />
      </PanelBoundary>
      <PanelBoundary name="notice">
        <Notice isMissingTexts={isMissingTexts} />
      </PanelBoundary>
      <ModeStage />
      <LiveRegion />
    </div>
  );
}
