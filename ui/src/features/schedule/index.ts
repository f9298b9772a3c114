/**
 * Schedule: the day with a column for each practitioner, and the one status model of a visit.
 * The waiting room (flow) shows the same rows and acts through the same commands: it takes both from here.
 */
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import { background } from '../../lib/background';
import { bindKeys } from '../../lib/keys';
import { router } from '../../lib/router.svelte';
import { registerScreen } from '../../lib/screens';
import { session } from '../../lib/session.svelte';
import { defineDayKeys } from './bindings';
import { openBooking } from './panels';

export { allowed, intoRoom, perform, statusWord, type Plain } from './acts';
export { minuteClock } from './minute.svelte';
export { arrowOf, type Arrow } from './grid';
export { openVisit } from './panels';
export { actsOf, may, nextAct, type Act } from './status';
export { byName, said, wordsOf, type Words } from './words';
export type { Appt, Column, Day, SetUp, Status } from './types';

registerScreen({
  id: 'today',
  label: 'schedule-title',
  icon: CalendarDays,
  load: () => import('./Today.svelte'),
  order: 1,
  permission: 'schedule.read',
  keys: ['Alt+1'],
});
registerScreen({
  id: 'schedule-setup',
  label: 'schedule-setup',
  icon: Stethoscope,
  load: () => import('./SetUpScreen.svelte'),
  group: 'admin',
  permission: 'schedule.set_up',
});

defineDayKeys();

bindKeys({
  'schedule.book-new': () => {
    if (!session.can('schedule.book')) return false;
    const date = router.place.screen === 'today' ? router.place.params['date'] : undefined;
    background(openBooking({ date: date ?? session.today() }));
  },
});
