/** The nonce of this page load, which lets our own style blocks past the content security policy. */
export const styleNonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

/**
 * Gives the nonce to every style block that a script of ours makes. antd hands it to most of its own, but not to
 * those that measure a scroll bar or hold a page still under a dialog; without it each is refused and reported.
 * No right is added: only scripts from our own files run here, and they could set the nonce themselves.
 */
export function giveNonceToStyles(page: Document): void {
  const create = page.createElement.bind(page);
  page.createElement = (name: string, options?: ElementCreationOptions) => {
    const made = create(name, options);
    if (made instanceof HTMLStyleElement) made.nonce = styleNonce;
    return made;
  };
}
