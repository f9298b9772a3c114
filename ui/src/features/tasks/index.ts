/** Messages and tasks between people who work here: written from anywhere, read in the inbox. */
import InboxIcon from '@lucide/svelte/icons/inbox';
import { background } from '../../lib/background';
import { bindKeys, defineKeys } from '../../lib/keys';
import { registerScreen } from '../../lib/screens';
import { session } from '../../lib/session.svelte';
import { writeMessage } from './write';
import Unread from './Unread.svelte';

export { writeMessage } from './write';

registerScreen({
  id: 'inbox',
  label: 'tasks-title',
  icon: InboxIcon,
  badge: Unread,
  load: () => import('./Inbox.svelte'),
  order: 4,
  permission: 'tasks.use',
  keys: ['Alt+4'],
});

defineKeys([
  { id: 'tasks.new', label: 'tasks-new', keys: ['Ctrl+M'], scope: 'global', permission: 'tasks.use' },
  { id: 'tasks.done', label: 'tasks-done', keys: ['D'], scope: 'list', permission: 'tasks.use' },
  { id: 'tasks.reply', label: 'tasks-reply', keys: ['R'], scope: 'list', permission: 'tasks.use' },
  { id: 'tasks.pass-on', label: 'tasks-pass-on', keys: ['P'], scope: 'list', permission: 'tasks.use' },
]);

bindKeys({
  'tasks.new': () => {
    if (!session.can('tasks.use')) return false;
    background(writeMessage());
  },
});
