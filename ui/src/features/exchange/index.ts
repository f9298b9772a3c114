/** What comes in from other programs. */
import FileInput from '@lucide/svelte/icons/file-input';
import { registerScreen } from '../../lib/screens';

registerScreen({
  id: 'import',
  label: 'import-screen',
  icon: FileInput,
  load: () => import('./Import.svelte'),
  order: 72,
  group: 'admin',
  permission: 'exchange.import',
});
