import "./style/index.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Dataset } from "../model/graph/dataset.ts";
import { checkHealth } from "./api.ts";
import { App } from "./app.tsx";
import { FEATURES } from "./features.ts";
import { watchConnection } from "./http/connection.ts";
import { watchParts } from "./http/missing-part.ts";
import { fetchAhead } from "./shell/fetch-ahead.ts";
import { applyTheme } from "./shell/theme.ts";
import { startBoot } from "./store/boot.ts";
import { createSettings } from "./store/settings.ts";
import { openStorage } from "./store/storage.ts";

watchParts(window);
const storage = openStorage("local");
const settings = createSettings(storage);
applyTheme(settings);
const goAhead = (dataset?: Dataset) => fetchAhead(FEATURES.list, window.location.search, dataset);
const { boot, load } = startBoot(window, FEATURES, goAhead);
goAhead();
watchConnection(checkHealth);

const root = document.getElementById("page");
if (root === null) throw new Error("index.html has no element with the id page");
createRoot(root).render(
  <StrictMode>
    <App boot={boot} load={load} settings={settings} />
  </StrictMode>,
);
