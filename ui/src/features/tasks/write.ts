import { t } from '../../lib/i18n.svelte';
import { panel, panelOpener } from '../../lib/panel.svelte';
import { router } from '../../lib/router.svelte';
import { session } from '../../lib/session.svelte';

/** Opens the message panel over whatever is on screen; on a patient's page it is about that patient. */
export async function writeMessage(): Promise<void> {
  const { screen, params } = router.place;
  await writeAbout(screen === 'patient' ? (params['id'] ?? null) : null);
}

async function writeAbout(about: string | null): Promise<void> {
  if (!session.can('tasks.use')) return;
  const { default: component } = await import('./Write.svelte');
  panel.open({ id: `tasks.new:${about ?? ''}`, title: () => t('tasks-new'), component, props: { about }, way: { opener: 'tasks.new', with: about } });
}
panelOpener('tasks.new', writeAbout);
