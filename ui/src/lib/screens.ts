/** The screens of the app. A feature registers its own in its `index.ts`. */
import type { Component } from 'svelte';
import type { MessageId } from './i18n.svelte';
import { defineKeys } from './keys';

export type ScreenParams = Record<string, string>;

export interface Screen {
  id: string;
  label: MessageId;
  icon: Component<{ size?: number | string; 'aria-hidden'?: 'true' }>;
  /** A number at its place in the rail. */
  badge?: Component;
  /** Loaded when first shown, so that the first screen stays small. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a screen may leave `params` aside
  load: () => Promise<{ default: Component<any> }>;
  /** It is of somebody, or of two: reached from where they stand, and never by its name alone. */
  needs?: readonly string[];
  /** Place in the rail; screens without one are reached from others. */
  order?: number;
  /** `admin` screens share one entry in the rail and show as its tabs. */
  group?: 'admin';
  /** Hidden from those who may not. */
  permission?: string;
  /** Shortcut to it, such as `Alt+1`. */
  keys?: string[];
}

const registered = new Map<string, Screen>();

export function registerScreen(screen: Screen): void {
  if (registered.has(screen.id)) throw new Error(`screen ${screen.id} is registered twice`);
  registered.set(screen.id, screen);
  const { id, label, keys, permission } = screen;
  if (keys) {
    defineKeys([
      { id: `go.${id}`, label, keys, scope: 'global', ...(permission ? { permission } : {}) },
    ]);
  }
}

export function screens(): Screen[] {
  return [...registered.values()].sort((a, b) => (a.order ?? 99) - (b.order ?? 99));
}

export function screenOf(id: string): Screen | undefined {
  return registered.get(id);
}
