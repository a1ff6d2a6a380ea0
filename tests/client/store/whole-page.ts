import { FEATURES } from "../../../client/features.ts";
import { allFields } from "../../../client/store/all-fields.ts";
import type { Case } from "../../../client/store/case.ts";
import type { Browser } from "../../../client/store/mirror.ts";
import * as session from "../../../client/store/session.ts";
import type { PageStorage } from "../../../client/store/storage.ts";
import * as url from "../../../client/store/url.ts";
import type { View } from "../../../client/store/view.ts";

const fields = allFields(FEATURES);

/** The view of a link to the page with all its features. */
export const readView = (search: string, loaded: Case) => url.readView(search, loaded, fields);

export const writeView = (view: View, loaded: Case) => url.writeView(view, loaded, fields);

/** A session of the page with all its features, in a tab that keeps nothing unless told. */
export const createSession = (loaded: Case, browser: Browser, storage: PageStorage | null = null) =>
  session.createSession(loaded, browser, FEATURES, storage);
