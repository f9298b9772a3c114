/** Who is signed in, where, and what they may do. */
import type { Me, Preferences, Settings, Status, Theme } from './commands';
import { dateIn } from './dates';
import { call } from './door';
import { language } from './i18n.svelte';

class Session {
  status = $state.raw<Status | null>(null);
  me = $state.raw<Me | null>(null);
  settings = $state.raw<Settings | null>(null);
  /** Locked: the page is about to be loaded anew, and shows nothing until then. */
  locked = $state(false);

  /** The clinic's name; while it is locked, as far as this window has seen it. */
  get clinicName(): string | null {
    return this.status?.clinic_name ?? this.settings?.name ?? this.status?.before?.clinic_name ?? null;
  }

  get timeZone(): string {
    return this.settings?.time_zone ?? 'UTC';
  }

  /** Whether this is where people practise. */
  get practice(): boolean {
    return this.status?.practice ?? false;
  }

  can(permission: string): boolean {
    // Nobody real is brought in among the invented; the clinic would refuse as well.
    if (permission === 'exchange.import' && this.practice) return false;
    return this.me?.permissions.some((one) => one === permission) ?? false;
  }

  /** The clinic's civil date now. */
  today(): string {
    return dateIn(this.timeZone, Date.now());
  }

  /** Reads where the clinic stands, before anyone has signed in. */
  async readStatus(): Promise<Status> {
    const status = await call('clinic.status', {});
    this.status = status;
    if (!this.me && !status.me) await language.use(status.locale);
    return status;
  }

  /** From here on the screens belong to this person. */
  async enter(me: Me): Promise<void> {
    this.settings = await call('clinic.settings', {});
    await language.use(me.locale ?? this.settings.locale, this.settings);
    this.me = me;
    this.show();
  }

  /** The clinic or the people have changed: what may I, and where am I, now? */
  async reload(): Promise<void> {
    const [me, settings, status] = await Promise.all([
      call('people.me', {}),
      call('clinic.settings', {}),
      call('clinic.status', {}),
    ]);
    this.me = me;
    this.settings = settings;
    this.status = status;
    await language.use(me.locale ?? settings.locale, settings);
  }

  async prefer(preferences: Preferences): Promise<void> {
    const me = await call('people.set_preferences', preferences);
    this.me = me;
    await language.use(me.locale ?? this.settings?.locale ?? 'en', this.settings ?? undefined);
    this.show();
  }

  /** Puts the person's theme, density and zoom on the page. */
  show(): void {
    const root = document.documentElement;
    showTheme(this.me?.theme ?? 'system');
    root.dataset['density'] = this.me?.density ?? 'normal';
    root.style.setProperty('--zoom', String((this.me?.zoom ?? 100) / 100));
  }
}

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
const more = typeof matchMedia === 'function' ? matchMedia('(prefers-contrast: more)') : null;

function showTheme(theme: Theme): void {
  const system = more?.matches ? 'contrast' : dark?.matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
}

export const session = new Session();

dark?.addEventListener('change', () => session.show());
more?.addEventListener('change', () => session.show());
