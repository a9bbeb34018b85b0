import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../find-chromium.ts';

/** A browser with a profile on the disk, whose tab or all of whose processes can be killed. */
export class KillableBrowser {
  page!: Page;
  /** What its pages said to have saved, as `idea words` or `answer words`. */
  readonly saved = new Set<string>();
  #context!: BrowserContext;
  readonly #profile = mkdtempSync(join(tmpdir(), 'kylapoyta-profile-'));
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async open(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findChromium(),
      args: CHROMIUM_ARGS,
    });
    this.page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await this.#load();
  }

  async killTab(): Promise<void> {
    const client = await this.#context.newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    client.send('Page.crash').catch(() => undefined); // nobody is left to answer
    await crashed;
  }

  async reopenTab(): Promise<void> {
    const dead = this.page;
    this.page = await this.#context.newPage();
    await dead.close();
    await this.#load();
  }

  /** Ends every process of this browser at once, as an empty battery does. */
  async kill(): Promise<void> {
    for (const pid of processesOf(this.#profile)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it has ended with its parent
      }
    }
    await this.#context.close().catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #load(): Promise<void> {
    this.page.on('console', (message) => {
      const [, saved] = /^saved (.*)/.exec(message.text()) ?? [];
      if (saved) this.saved.add(saved);
    });
    await this.page.goto(this.#url);
    await this.page.waitForFunction(() => 'device' in window);
  }
}

/** The processes started for a profile: its folder is in the command line of each. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
