/** Who works here: signing in, roles, and everyone's own settings. */
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import Users from '@lucide/svelte/icons/users';
import { registerScreen } from '../../lib/screens';

registerScreen({
  id: 'people',
  label: 'people-screen',
  icon: Users,
  load: () => import('./People.svelte'),
  order: 70,
  group: 'admin',
  permission: 'people.manage',
});
registerScreen({
  id: 'preferences',
  label: 'preferences-screen',
  icon: SlidersHorizontal,
  load: () => import('./Preferences.svelte'),
});
