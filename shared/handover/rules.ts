/**
 * Who keeps an open thing of a client once the client goes from one owner to another (beyond §2 item 14). What was the old
 * owner's becomes the new one's, what a third person does stays. Where the client is left without an owner, whoever had
 * it still answers for what is open: nothing open becomes ownerless. `null` stands for the owner of the client.
 */
export function ownerAfter(owner: string | null, from: string | null, to: string | null): string | null {
  if (to === null) return owner ?? from;
  return owner === null || owner === from ? to : owner;
}
