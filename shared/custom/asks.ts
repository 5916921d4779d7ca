import * as z from 'zod';
import type { Written } from '../client/asks';
import { ask } from '../ipc/ask';
import { jobId } from '../ipc/job-asks';
import { customFieldId, customKinds, customOwners, type CustomField, type CustomFieldId } from './schema';

const label = z.string().trim().max(40);
const option = z.string().trim().min(1).max(60);

export const customAsks = {
  /** Fields of the user's own in their order, archived ones too. */
  'custom:list': ask(z.strictObject({ owner: z.enum(customOwners).optional() }), []).answers<readonly CustomField[]>(),
  'custom:create': ask(
    z.strictObject({ owner: z.enum(customOwners), label, kind: z.enum(customKinds), options: z.array(option).max(200).default([]) }),
    ['labelMissing', 'labelTaken', 'optionsMissing', 'optionTwice', 'listFull', 'formula'],
  ).answers<Written<CustomFieldId>>(),
  /** Renaming an option moves the records that hold it in the same action, as a job. What a field holds never changes its kind. */
  'custom:edit': ask(
    z.strictObject({
      id: customFieldId,
      label: label.optional(),
      archived: z.boolean().optional(),
      options: z.array(z.strictObject({ was: option.nullable(), value: option })).max(200).optional(),
      job: jobId.optional(),
    }),
    ['notFound', 'labelMissing', 'labelTaken', 'optionsMissing', 'optionTwice', 'formula', 'cancelled'],
  ).answers<Written<CustomFieldId> & { readonly records: number }>(),
  /** Puts the fields of one owner in this order. */
  'custom:order': ask(z.strictObject({ ids: z.array(customFieldId).min(1).max(200) }), ['notFound']).answers<Written<CustomFieldId>>(),
} as const;
