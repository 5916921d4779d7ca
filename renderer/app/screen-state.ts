import { create } from 'zustand';
import type { ClientChoice } from '../data/use-client-search';

/** What lies over the room: the palette, the shortcut sheet, the form for a follow-up, a survey or a message. */
export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'followup' | 'survey' | 'message'; readonly client: ClientChoice | null };

interface ScreenState {
  readonly overlay: Overlay;
  readonly overlayOpened: (overlay: Overlay) => void;
  readonly overlayClosed: () => void;
}

/** What the screen is doing; nothing of it is kept. */
export const useScreenState = create<ScreenState>()((set) => ({
  overlay: { kind: 'none' },
  overlayOpened: (overlay) => set({ overlay }),
  overlayClosed: () => set({ overlay: { kind: 'none' } }),
}));
