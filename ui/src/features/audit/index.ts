/** Who did what, and when: the trail of every command. */
import ScrollText from '@lucide/svelte/icons/scroll-text';
import { registerScreen } from '../../lib/screens';

registerScreen({
  id: 'audit',
  label: 'audit-screen',
  icon: ScrollText,
  load: () => import('./Audit.svelte'),
  order: 73,
  group: 'admin',
  permission: 'audit.read',
});
registerScreen({
  id: 'disclosures',
  label: 'audit-disclosures',
  icon: ScrollText,
  load: () => import('./Disclosures.svelte'),
  needs: ['id'],
  permission: 'audit.read',
});
