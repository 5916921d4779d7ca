const mark = /^\[duty:[^\]]*\] ?/u;

/** A line of an agenda as people read it: without the mark `[duty:<kind>:<anchor>] ` by which a duty knows its own line again. */
export const agendaLine = (line: string): string => line.replace(mark, '');

/** The lines of an agenda that say something, as people read them. */
export const agendaLines = (agenda: readonly string[] | null): readonly string[] => (agenda ?? []).map((line) => agendaLine(line).trim()).filter((line) => line !== '');
