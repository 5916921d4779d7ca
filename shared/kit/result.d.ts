/**
 * An answer that may be a refusal. A refusal is data, because an error thrown across a process
 * border arrives with nothing but its message (house §4). Defects are thrown, never returned.
 */
export type Result<T, E> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly error: E;
};
/** A success holding `value`. */
export declare const ok: <T>(value: T) => {
    readonly ok: true;
    readonly value: T;
};
/** A refusal holding `error`. */
export declare const err: <E>(error: E) => {
    readonly ok: false;
    readonly error: E;
};
