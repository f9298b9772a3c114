/**
 * Patients: finding, registering, and the page of one person.
 * Other features take a patient's name and the picker from here; this feature knows nothing of them.
 */
import CopyCheck from '@lucide/svelte/icons/copy-check';
import Users from '@lucide/svelte/icons/users';
import UserRound from '@lucide/svelte/icons/user-round';
import { background } from '../../lib/background';
import { bindKeys, defineKeys } from '../../lib/keys';
import { router } from '../../lib/router.svelte';
import { registerScreen } from '../../lib/screens';
import { session } from '../../lib/session.svelte';
import { keepTyping } from './early';
import { registerPatient } from './open';

export { filed, initials, spoken, type Chosen, type Named } from './names';
export { keepTyping, typedMeanwhile } from './early';
export { openPatient } from './open';
export { ageLabel, bornLabel, sexShort } from './words';
export { prefill } from './match';

registerScreen({
  id: 'patients',
  label: 'patients-title',
  icon: Users,
  load: () => import('./Patients.svelte'),
  order: 3,
  permission: 'patients.read',
  keys: ['Alt+3'],
});
registerScreen({
  id: 'patient',
  label: 'patients-title',
  icon: UserRound,
  load: () => import('./PatientPage.svelte'),
  needs: ['id'],
  permission: 'patients.read',
});

registerScreen({
  id: 'merge',
  label: 'patients-merge-title',
  icon: Users,
  load: () => import('./Merge.svelte'),
  needs: ['one', 'other'],
  permission: 'patients.archive',
});
registerScreen({
  id: 'duplicates',
  label: 'patients-duplicates',
  icon: CopyCheck,
  load: () => import('./Duplicates.svelte'),
  permission: 'patients.archive',
});

defineKeys([
  { id: 'patients.find', label: 'patients-find', keys: ['Ctrl+F'], scope: 'global', permission: 'patients.read' },
  { id: 'patients.ends', label: 'patients-key-ends', keys: ['Ctrl+Home', 'Ctrl+End'], scope: 'list', quiet: true, repeats: true },
  { id: 'patients.duplicates', label: 'patients-duplicates', keys: [], scope: 'global', permission: 'patients.archive' },
  { id: 'patients.merge', label: 'patients-key-merge', keys: ['M'], scope: 'list', permission: 'patients.archive' },
  { id: 'patients.apart', label: 'patients-key-apart', keys: ['K'], scope: 'list', permission: 'patients.archive' },
  { id: 'patients.swap', label: 'patients-key-swap', keys: ['S'], scope: 'list', permission: 'patients.archive' },
  { id: 'patients.new', label: 'patients-new', keys: ['Ctrl+N'], scope: 'global', permission: 'patients.register' },
]);

bindKeys({
  'patients.find': () => {
    if (!session.can('patients.read')) return false;
    keepTyping();
    router.go('patients');
  },
  'patients.duplicates': () => {
    if (!session.can('patients.archive')) return false;
    router.go('duplicates');
  },
  'patients.new': () => {
    if (!session.can('patients.register')) return false;
    background(registerPatient());
  },
});
