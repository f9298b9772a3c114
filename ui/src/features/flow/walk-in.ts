import { t } from '../../lib/i18n.svelte';
import { panel } from '../../lib/panel.svelte';
import { keepTyping } from '../patients';
import { session } from '../../lib/session.svelte';

/** Opens the walk-in panel over whatever is on screen. */
export async function openWalkIn(): Promise<void> {
  if (!session.can('flow.move')) return;
  keepTyping();
  const { default: component } = await import('./WalkIn.svelte');
  panel.open({ id: 'flow.walk-in', title: t('flow-walk-in-title'), component, props: {} });
}
