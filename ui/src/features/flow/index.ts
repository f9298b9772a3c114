/** Flow: the waiting room, over the same rows as the schedule. */
import Hourglass from '@lucide/svelte/icons/hourglass';
import { background } from '../../lib/background';
import { bindKeys, defineKeys } from '../../lib/keys';
import { registerScreen } from '../../lib/screens';
import { session } from '../../lib/session.svelte';
import { openWalkIn } from './walk-in';

registerScreen({
  id: 'flow',
  label: 'flow-title',
  icon: Hourglass,
  load: () => import('./Flow.svelte'),
  order: 2,
  permission: 'schedule.read',
  keys: ['Alt+2'],
});

defineKeys([
  { id: 'flow.walk-in', label: 'flow-walk-in', keys: ['Ctrl+Shift+W'], scope: 'global', permission: 'flow.move' },
  {
    id: 'flow.walk',
    label: 'flow-key-walk',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    scope: 'board',
    quiet: true,
    repeats: true,
  },
  { id: 'flow.next', label: 'flow-key-next', keys: ['Enter'], scope: 'board' },
  { id: 'flow.back', label: 'flow-key-back', keys: ['Shift+Enter'], scope: 'board' },
  { id: 'flow.room', label: 'flow-room-title', keys: ['R'], scope: 'board' },
  { id: 'flow.slip', label: 'flow-print-slip', keys: ['P'], scope: 'board' },
  { id: 'flow.wall', label: 'flow-wall', keys: [], scope: 'board' },
  { id: 'flow.open', label: 'patients-keys-open', keys: ['Space'], scope: 'board', quiet: true },
]);

bindKeys({
  'flow.walk-in': () => {
    if (!session.can('flow.move')) return false;
    background(openWalkIn());
  },
});
