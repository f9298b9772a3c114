import { t } from '../../lib/i18n.svelte';
import { panel, panelOpener } from '../../lib/panel.svelte';
import { keepTyping } from '../patients';
import { session } from '../../lib/session.svelte';

/** Opens the walk-in panel over whatever is on screen. */
export async function openWalkIn(): Promise<void> {
  const id = 'flow.walk-in';
  if (!session.can('flow.move') || panel.reveal(id)) return;
  keepTyping();
  const { default: component } = await import('./WalkIn.svelte');
  panel.open({ id, title: () => t('flow-walk-in-title'), component, props: {}, way: { opener: 'flow.walk-in', with: null } });
}
panelOpener('flow.walk-in', openWalkIn);
