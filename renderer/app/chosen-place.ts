import type { ChosenPlace } from '../../shared/remind/reminder';
import type { Navigate } from '../data/navigation';
import { useScreenState } from './screen-state';

/** Leads to what the user chose outside the window: a message of the system, or an entry of the tray. */
export function chosenPlace(place: ChosenPlace, go: Navigate['go']): void {
  switch (place.to) {
    case 'today':
      return go({ room: 'today' });
    case 'log':
      return useScreenState.getState().overlayOpened({ kind: 'followup', client: null });
    case 'visit':
      return go({ room: 'clients', id: place.client, open: { collection: 'visits', id: place.visit } });
    case 'complaint':
      return go({ room: 'complaints', id: place.complaint });
    case 'client':
      return go({ room: 'clients', id: place.client });
  }
}
