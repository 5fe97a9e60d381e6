/** One run: appeals are put on a device while its connection, its tabs and its browser come and go. */
import { createCode } from '../../sdk/index.ts';
import type { Everything } from '../../sdk/outbox/kept.ts';
import { submission } from '../helpers/api.ts';
import type { ChaosProxy } from './chaos-proxy.ts';
import type { Device, Tab } from './device.ts';
import type { Random } from './random.ts';
import { shuffled } from './random.ts';

export interface Plan {
  /** Begins every text of the run, so that runs can share a database. */
  readonly label: string;
  readonly appeals: number;
  readonly spells: number;
  readonly closes: number;
  readonly kills: number;
}

export interface Outcome {
  /** Texts that were put, with the codes the citizen holds. */
  readonly codes: ReadonlyMap<string, string>;
  /** What the device keeps in the end. */
  readonly left: Everything;
  /** How many appeals waited at the end of every spell, and when every tab and browser was gone. */
  readonly waited: Readonly<Record<'spell' | 'close' | 'kill', readonly number[]>>;
}

type Appeal = readonly [text: string, code: string];
type Trouble = keyof Outcome['waited'];

/** Runs a plan to its end: until nothing waits on the device. */
export async function run(plan: Plan, device: Device, proxy: ChaosProxy, random: Random): Promise<Outcome> {
  const appeals: Appeal[] = Array.from({ length: plan.appeals }, (_, i) => [
    `${plan.label} ${i}: на дороге у школы яма, прошу заделать до зимы.`,
    createCode(),
  ]);
  const troubles = shuffled(
    [
      ...Array<Trouble>(plan.spells).fill('spell'),
      ...Array<Trouble>(plan.closes).fill('close'),
      ...Array<Trouble>(plan.kills).fill('kill'),
    ],
    random,
  );
  const stage = new Stage(device, proxy, await twoTabs(device));
  const share = (i: number) => Math.round((i * appeals.length) / troubles.length);
  for (const [i, trouble] of troubles.entries()) await stage[trouble](appeals.slice(share(i), share(i + 1)));
  return { codes: new Map(appeals), left: await stage.drain(), waited: stage.waited };
}

const twoTabs = (device: Device): Promise<Tab[]> => Promise.all([device.openTab(), device.openTab()]);

/** Two tabs on one device, and what can befall them. Every trouble comes while appeals are put and both tabs send. */
class Stage {
  readonly waited = { spell: [] as number[], close: [] as number[], kill: [] as number[] };
  readonly #device: Device;
  readonly #proxy: ChaosProxy;
  #tabs: Tab[];

  constructor(device: Device, proxy: ChaosProxy, tabs: Tab[]) {
    this.#device = device;
    this.#proxy = proxy;
    this.#tabs = tabs;
  }

  /** The connection is gone: for the device as far as it can tell, or somewhere behind it, in turns. */
  async spell(batch: readonly Appeal[]): Promise<void> {
    const silent = this.waited.spell.length % 2 === 0;
    const cut = async (gone: boolean) => {
      if (silent) this.#proxy.down = gone;
      else await Promise.all(this.#tabs.map((tab) => tab.offline(gone)));
    };
    await cut(true);
    await this.#put(batch);
    await this.#flush();
    await this.#note('spell');
    await cut(false);
    await this.#flush();
  }

  /** A tab is closed in the middle of sending. */
  async close(batch: readonly Appeal[]): Promise<void> {
    await this.#put(batch);
    await this.#sending();
    await this.#tabs.shift()?.close();
    this.#proxy.down = true;
    this.#tabs.push(await this.#device.openTab());
    await this.#note('close');
    this.#proxy.down = false;
  }

  /** The browser is killed in the middle of sending and of putting. */
  async kill([last, ...batch]: readonly Appeal[]): Promise<void> {
    await this.#put(batch);
    const unsure = last
      ? this.#put([last]).then(
          () => undefined,
          () => last,
        )
      : undefined;
    await this.#sending();
    await this.#device.kill();
    this.#proxy.down = true;
    this.#tabs = await twoTabs(this.#device);
    await this.#note('kill');
    this.#proxy.down = false;
    // Who did not see their appeal kept, sends it again, with the code they have.
    const again = await unsure;
    if (again) await this.#put([again]);
  }

  /** Sends until nothing waits. */
  async drain(): Promise<Everything> {
    for (;;) {
      await this.#flush();
      const everything = await this.#look();
      if (!everything.entries.some(({ state }) => state === 'waiting' || state === 'sending')) return everything;
    }
  }

  async #put(batch: readonly Appeal[]): Promise<void> {
    await Promise.all(
      batch.map(([text, code], i) => this.#tabs[i % this.#tabs.length]?.put(submission({ text }), code)),
    );
  }

  async #flush(): Promise<void> {
    await Promise.all(this.#tabs.map((tab) => tab.flush()));
  }

  /** Both tabs send; resolves in the middle of it, when a submission is on its way. */
  async #sending(): Promise<void> {
    const begun = this.#proxy.nextSubmission();
    // A tab that goes away takes its pass with it.
    const ended = this.#flush().catch(() => undefined);
    await Promise.race([begun, ended]);
  }

  async #look(): Promise<Everything> {
    const [tab] = this.#tabs;
    if (!tab) throw new Error('No tab is open');
    return tab.everything();
  }

  async #note(trouble: Trouble): Promise<void> {
    this.waited[trouble].push((await this.#look()).entries.length);
  }
}
