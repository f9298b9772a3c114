/**
 * Reminders: whom the front desk calls about coming visits, who is due for one, and the messages to them.
 * It stands on the rows of the schedule and books through it.
 */
import PhoneCall from '@lucide/svelte/icons/phone-call';
import { defineKeys, type KeyDef } from '../../lib/keys';
import type { MessageId } from '../../lib/i18n.svelte';
import { registerScreen } from '../../lib/screens';

registerScreen({
  id: 'calls',
  label: 'reminders-title',
  icon: PhoneCall,
  load: () => import('./Calls.svelte'),
  order: 4,
  permission: 'schedule.read',
  keys: ['Alt+8'],
});

const call = (id: string, label: MessageId, key: string): KeyDef => ({
  id: `reminders.${id}`,
  label,
  keys: [key],
  scope: 'calls',
  permission: 'schedule.book',
});

defineKeys([
  call('confirmed', 'reminders-outcome-confirmed', 'C'),
  call('no-answer', 'reminders-outcome-no_answer', 'N'),
  call('left-message', 'reminders-outcome-left_message', 'L'),
  call('wrong-number', 'reminders-outcome-wrong_number', 'W'),
  call('wants-to-move', 'reminders-outcome-wants_to_move', 'M'),
  call('not-coming', 'reminders-outcome-not_coming', 'X'),
  call('sent', 'reminders-outcome-sent', 'S'),
  { ...call('copy', 'reminders-copy', 'T'), permission: 'schedule.read' },
  call('book', 'reminders-book', 'B'),
  call('week', 'reminders-postpone-week', 'P'),
  call('month', 'reminders-postpone-month', 'Shift+P'),
  call('stop', 'reminders-stop', 'Delete'),
  { id: 'reminders.open', label: 'reminders-open', keys: ['Enter'], scope: 'calls', quiet: true },
]);
