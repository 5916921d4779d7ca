/**
 * Puts text on the clipboard, inside a click or key press. By selection and command, because the window is
 * denied every permission, the clipboard's among them. Answers whether it worked.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'km-hidden';
  // Inside an open dialog a field outside it could not take the focus.
  const host = document.activeElement?.closest('[role="dialog"]') ?? document.body;
  const focused = document.activeElement;
  host.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
