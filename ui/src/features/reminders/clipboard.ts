/** Puts text on the clipboard: the only way a message leaves Satchel, and a person does it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A web view that gives no clipboard to pages still copies what is selected.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const back = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.className = 'spoken';
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (back instanceof HTMLElement) back.focus();
  return done;
}
