/** The guard against numbers that must not be kept (R-COL-05). */
export const guard = {
  kinds: { residentId: 'resident ID number', bankCard: 'bank card number', passport: 'passport number' },
  savingTitle: 'A number here must not be kept',
  pastingTitle: 'The pasted text holds a number that must not be kept',
  found: '{{what}} {{masked}}',
  where: 'In: {{field}}',
  whyTitle: 'Why it is not kept',
  why: 'Resident ID, bank card and passport numbers harm the person when they leak. The Personal Information Protection Law forbids collecting them without the person’s explicit authorisation.',
  how: 'Client work rarely needs the whole number: masked, its first 3 and last 2 characters stay, which is enough to tell whether it is the same one. With the person’s consent it can be kept under “ID numbers” on the client’s privacy tab.',
  maskAndSave: 'Mask and save',
  maskAndPaste: 'Mask and paste',
  back: 'Go back',
  noPaste: 'Do not paste',
  masked: 'The number is masked; its first 3 and last 2 characters stay',
} as const;
