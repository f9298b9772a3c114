/** The one side panel of the shell: non-modal, at the end side, over any screen. */
import type { Component } from 'svelte';

/** How a panel is opened, in words that can be kept: the name of its opener, and with what. */
export interface Way {
  opener: string;
  with: unknown;
}

const openers = new Map<string, (given: never) => Promise<void>>();

/** Makes an opener of a panel known by its name, for whoever comes back to the panel after a lock. */
export function panelOpener<T>(name: string, open: (given: T) => Promise<void>): void {
  openers.set(name, open);
}

export interface Panel {
  /** Who it is, so that the same thing is not opened twice. */
  id: string;
  /** Asked each time: the language may change while it is open. */
  title: () => string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each panel has its own props
  component: Component<any>;
  props: Record<string, unknown>;
  way: Way;
}

class PanelOutlet {
  shown = $state.raw<Panel | null>(null);
  private opener: Element | null = null;

  /** Shows `component` in the panel; focus comes back to where it was when it closes. */
  open(panel: Panel): void {
    if (!this.shown) this.opener = document.activeElement;
    this.shown = panel;
  }

  /** Opens once more what was opened that way. */
  async reopen(way: Way): Promise<void> {
    await openers.get(way.opener)?.(way.with as never);
  }

  /** Whether this one is shown already; its first field takes the focus then, and what was typed in it stays. */
  reveal(id: string): boolean {
    if (this.shown?.id !== id) return false;
    const aside = document.querySelector<HTMLElement>('aside.panel');
    if (aside?.contains(document.activeElement)) return true;
    (aside?.querySelector<HTMLElement>('.body :is(input, textarea, select):enabled') ?? aside)?.focus();
    return true;
  }

  close(): void {
    // Left while it is still there: a field saves itself when it loses the focus.
    if (this.opener instanceof HTMLElement && this.opener.isConnected) this.opener.focus();
    this.opener = null;
    this.shown = null;
  }
}

export const panel = new PanelOutlet();
