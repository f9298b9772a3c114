/** The parts screens are made of. */
export { default as Button } from './Button.svelte';
export { default as Dialog } from './Dialog.svelte';
export { default as EmptyState } from './EmptyState.svelte';
export { default as ErrorSummary } from './ErrorSummary.svelte';
export { default as Field, type FieldControl } from './Field.svelte';
export { default as InlineEdit } from './InlineEdit.svelte';
export { default as Kbd } from './Kbd.svelte';
export { default as Menu, type MenuItem } from './Menu.svelte';
export { default as Notice } from './Notice.svelte';
export { default as PasswordInput } from './PasswordInput.svelte';
export { default as Progress } from './Progress.svelte';
export { default as Select } from './Select.svelte';
export { default as SidePanel } from './SidePanel.svelte';
export { default as Spinner } from './Spinner.svelte';
export { default as Tabs } from './Tabs.svelte';
export { default as TextArea } from './TextArea.svelte';
export { default as TextInput } from './TextInput.svelte';
export { default as VirtualList } from './VirtualList.svelte';
