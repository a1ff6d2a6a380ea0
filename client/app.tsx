import { Suspense, useEffect } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { MODE_LIST } from "./modes.tsx";
import { AwayBanner } from "./shell/away-banner.tsx";
import { BootScreen } from "./shell/boot-screen.tsx";
import { Header } from "./shell/header.tsx";
import { LiveRegion } from "./shell/live-region.tsx";
import { Notice } from "./shell/notice.tsx";
import { useShortcuts } from "./shell/shortcuts.ts";
import type { Boot } from "./store/boot.ts";
import { SessionContext, SettingsContext, useCase, useView } from "./store/hooks.ts";
import type { Settings } from "./store/settings.ts";

interface AppProps {
  readonly boot: StoreApi<Boot>;
  readonly load: () => Promise<void>;
  readonly settings: StoreApi<Settings>;
}

/** The page: what leads to a case, and then the work on it. */
export function App({ boot, load, settings }: AppProps) {
  const now = useStore(boot);
  return (
    <SettingsContext value={settings}>
      <AwayBanner />
      {now.state === "ready" ? (
        <SessionContext value={now.session}>
          <Page datasets={now.datasets} />
        </SessionContext>
      ) : (
        <BootScreen boot={now} onRetry={load} />
      )}
    </SettingsContext>
  );
}

function Page({ datasets }: Pick<Extract<Boot, { state: "ready" }>, "datasets">) {
  const mode = useView((view) => view.mode);
  const { dataset } = useCase();
  const Component = MODE_LIST.find((entry) => entry.mode === mode)?.component;
  useShortcuts();
  useEffect(() => {
    document.title = `${dataset.title} – Entente`;
  }, [dataset]);
  return (
    <div className="page">
      <a className="skip" href="#workspace">
        Skip to the network
      </a>
      <Header datasets={datasets} />
      <Notice />
      <Suspense fallback={<p className="mode-loading">Loading …</p>}>{Component && <Component />}</Suspense>
      <LiveRegion />
    </div>
  );
}
