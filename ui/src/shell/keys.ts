/** The keys that count everywhere. */
import { bindKeys, defineKeys } from '../lib/keys';
import { background } from '../lib/background';
import { printScreen } from '../lib/paper';

defineKeys([
  { id: 'go.admin', label: 'shell-admin', keys: ['Alt+7'], scope: 'global' },
  { id: 'shell.palette', label: 'key-palette', keys: ['Ctrl+K'], scope: 'global', quiet: true },
  { id: 'shell.undo', label: 'undo', keys: ['Ctrl+Z'], scope: 'global' },
  { id: 'shell.redo', label: 'redo', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], scope: 'global' },
  { id: 'shell.save', label: 'key-save', keys: ['Ctrl+S'], scope: 'global' },
  { id: 'shell.print', label: 'key-print', keys: ['Ctrl+P'], scope: 'global' },
  { id: 'shell.lock', label: 'key-lock', keys: ['Ctrl+L'], scope: 'global' },
  { id: 'shell.switch', label: 'key-switch', keys: [], scope: 'global' },
  { id: 'shell.practice', label: 'practice-go', keys: [], scope: 'global' },
  { id: 'shell.practice-leave', label: 'practice-leave', keys: [], scope: 'global' },
  { id: 'shell.practice-afresh', label: 'practice-afresh', keys: [], scope: 'global' },
  { id: 'shell.preferences', label: 'key-preferences', keys: [], scope: 'global' },
  { id: 'shell.sheet', label: 'key-sheet', keys: ['?'], scope: 'global' },
  { id: 'shell.help', label: 'key-help', keys: ['F1'], scope: 'global' },
  { id: 'shell.back', label: 'key-back', keys: ['Alt+ArrowLeft'], scope: 'global' },
  { id: 'shell.forward', label: 'key-forward', keys: ['Alt+ArrowRight'], scope: 'global' },
  { id: 'shell.next-region', label: 'key-next-region', keys: ['F6'], scope: 'global', quiet: true, repeats: true },
  {
    id: 'shell.previous-region',
    label: 'key-previous-region',
    keys: ['Shift+F6'],
    scope: 'global',
    quiet: true,
    repeats: true,
  },
  { id: 'shell.zoom-in', label: 'key-zoom-in', keys: ['Ctrl+=', 'Ctrl++'], scope: 'global', repeats: true },
  { id: 'shell.zoom-out', label: 'key-zoom-out', keys: ['Ctrl+-'], scope: 'global', repeats: true },
  { id: 'shell.zoom-reset', label: 'key-zoom-reset', keys: ['Ctrl+0'], scope: 'global' },
  { id: 'shell.escape', label: 'key-escape', keys: ['Escape'], scope: 'global', quiet: true },
]);

// Bound first and for good: a screen that has a sheet of its own binds it later, and wins.
bindKeys({ 'shell.print': () => background(printScreen()) });
