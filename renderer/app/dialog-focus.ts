const closers = '.ant-modal-close, .ant-drawer-close';
const panels = '.ant-modal, .ant-drawer-section';
const bodies = '.ant-modal-body, .ant-drawer-body';
const fields = 'input:not([disabled], [type="hidden"]), textarea:not([disabled])';

/**
 * Begins every form that opens in its first field: what keeps the focus within a dialog puts it on the first thing that
 * takes it, which is the cross that closes it. Where a field asked for the focus and got it, nothing is changed.
 */
export function beginInFields(document: Document): void {
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!(target instanceof HTMLElement) || !target.matches(closers)) return;
    const panel = target.closest(panels);
    if (panel === null || (relatedTarget instanceof Node && panel.contains(relatedTarget))) return;
    const field = [...panel.querySelectorAll<HTMLElement>(fields)].find((each) => each.closest(bodies) !== null && each.checkVisibility());
    field?.focus({ preventScroll: true });
  });
}
