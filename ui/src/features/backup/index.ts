/** Backups: where they go, how the last one went, and a clinic restored from one. */
import DatabaseBackup from '@lucide/svelte/icons/database-backup';
import { registerScreen } from '../../lib/screens';

registerScreen({
  id: 'backup',
  label: 'backup-screen',
  icon: DatabaseBackup,
  load: () => import('./Backup.svelte'),
  order: 73,
  group: 'admin',
  permission: 'clinic.set_up',
});
