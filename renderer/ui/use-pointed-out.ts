import { useEffect, useRef, type RefObject } from 'react';

/** Brings an element into sight that somebody came for. */
export function usePointedOut<Place extends HTMLElement>(isPointedOut: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useEffect(() => {
    if (isPointedOut) place.current?.scrollIntoView({ block: 'center' });
  }, [isPointedOut]);
  return place;
}
