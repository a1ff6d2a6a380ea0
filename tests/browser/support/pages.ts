import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** The window of a browser on a desk. */
export const WIDE = { width: 1440, height: 900 };

/** Milliseconds that a page which shares its processors with other tests may take for what it is asked. */
const PATIENCE = 60_000;

/**
 * The pages of a browser, each in a context of its own. One that a test has left is another's: the code that it once
 * loaded it has at hand, and of what it kept nothing is left.
 */
export class Pages {
  private readonly free = new Map<string, Page[]>();
  private readonly kinds = new WeakMap<Page, string>();

  /**
   * @param still an address of the pages' own origin where no script runs
   * @param welcome is shown every new page once
   */
  constructor(
    private readonly browser: Browser,
    private readonly still: string,
    private readonly welcome: (page: Page) => void,
  ) {}

  /** A page that has kept nothing, at no address yet. */
  async take(options: BrowserContextOptions): Promise<Page> {
    const { viewport, colorScheme = "light", forcedColors = "none", permissions, ...lasting } = options;
    const kind = JSON.stringify(lasting);
    const page = this.free.get(kind)?.pop() ?? (await this.make(lasting, kind));
    await page.setViewportSize(viewport ?? WIDE);
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "no-preference", media: null });
    if (permissions !== undefined) await page.context().grantPermissions(permissions);
    return page;
  }

  /** Gives a page back as it would be new. */
  async leave(page: Page): Promise<void> {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.mouse.move(0, 0);
    // What a page writes as it is left is there by then.
    await page.goto(this.still);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.context().clearCookies();
    await page.context().clearPermissions();
    const kind = this.kinds.get(page) ?? "";
    this.free.set(kind, [...(this.free.get(kind) ?? []), page]);
  }

  private async make(lasting: BrowserContextOptions, kind: string): Promise<Page> {
    const context = await this.browser.newContext({ ...lasting, viewport: WIDE });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    this.kinds.set(page, kind);
    this.welcome(page);
    return page;
  }
}
