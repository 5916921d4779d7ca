/** A string that only its own idea may use: `Brand<'ClientId'>` is not a `Brand<'ComplaintId'>`. */
export type Brand<Name extends string, Base = string> = Base & {
    readonly __brand: Name;
};
/** UUIDv7 in its canonical lower-case form; time-ordered, so that inserts stay at the end of the index. */
export declare const uuidPattern: RegExp;
