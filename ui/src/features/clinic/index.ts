/** The clinic itself: setting it up the first time, and its settings. */
import Building from '@lucide/svelte/icons/building-2';
import { registerScreen } from '../../lib/screens';

registerScreen({
  id: 'clinic',
  label: 'clinic-screen',
  icon: Building,
  load: () => import('./Settings.svelte'),
  order: 71,
  group: 'admin',
  permission: 'clinic.set_up',
});
