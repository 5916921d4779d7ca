import { createContext, useContext } from 'react';
import type { ForbiddenBook } from '../../shared/script/forbidden';

/** Which sentences are pointed out in words for a client; the app puts the user's settings here. */
export const ForbiddenBookContext = createContext<ForbiddenBook>({ forbiddenOwn: [], forbiddenOff: [] });

/** The sentences that are pointed out (domain §3.10). */
export const useForbiddenBook = (): ForbiddenBook => useContext(ForbiddenBookContext);
