// First, so that what is said of a part of the page stands above what is said of all.
import "./style/index.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { checkHealth } from "./api.ts";
import { App } from "./app.tsx";
import { watchConnection } from "./http/connection.ts";
import { applyTheme } from "./shell/theme.ts";
import { startBoot } from "./store/boot.ts";
import { createSettings } from "./store/settings.ts";

const settings = createSettings(window.localStorage);
applyTheme(settings);
const { boot, load } = startBoot(window);
watchConnection(checkHealth);

const root = document.getElementById("page");
if (root === null) throw new Error("index.html has no element with the id page");
createRoot(root).render(
  <StrictMode>
    <App boot={boot} load={load} settings={settings} />
  </StrictMode>,
);
