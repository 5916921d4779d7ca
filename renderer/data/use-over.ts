import { useState } from 'react';
import { openedAt, usePlaces, useRoute, type Opened, type Route } from './navigation';

/**
 * What lies over a screen: the record that its place is opened with, until something else is put there. Going
 * somewhere takes it away; closing the record leaves the place without it.
 */
export function useOver<Over>(overOf: (opened: Opened) => Over | null): readonly [Over | null, (over: Over | null) => void] {
  const route = useRoute();
  const closed = usePlaces((state) => state.closed);
  const [put, setPut] = useState<{ readonly at: Route; readonly over: Over } | null>(null);
  const opened = openedAt(route);
  const asked = opened === null ? null : overOf(opened);
  const setOver = (over: Over | null): void => {
    setPut(over === null ? null : { at: route, over });
    if (over === null && asked !== null) closed();
  };
  return [put !== null && put.at === route ? put.over : asked, setOver];
}
