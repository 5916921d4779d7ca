import * as z from 'zod';

/**
 * Keeps zod from probing `eval`, which the content security policy forbids and would report. Imported
 * before anything else, because every schema looks at this when it is made.
 */
z.config({ jitless: true });
