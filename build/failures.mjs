/** What failed in a run, a line each, from the reports of the runners: said once more below their step at the end, where one looks first. */

/** The first line of what a test threw, without the colours of a terminal. @param {string | undefined} message */
const firstLine = (message) => (message ?? '').replace(/\u001b\[[0-9;]*m/g, '').trim().split('\n', 1)[0] ?? '';

/** @param {string} name @param {string | undefined} message */
const line = (name, message) => [name, firstLine(message)].filter((part) => part !== '').join(': ');

/**
 * @param {{ testResults?: { name: string, status?: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] | null }[] }[] } | undefined} report
 * @returns {string[]}
 */
export const failuresOfVitest = (report) =>
  (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName, failureMessages }) => line(fullName, failureMessages?.[0]));
    return status === 'failed' ? [line(name, message)] : []; // a file that did not load
  });

/** @typedef {{ title: string, ok: boolean, tests: { projectName?: string, results: { error?: { message?: string } }[] }[] }} Spec */
/** @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite */

/** @param {Suite | undefined} report @returns {string[]} */
export const failuresOfPlaywright = (report) => [
  ...(report?.specs ?? []).filter(({ ok }) => !ok).map(({ title, tests }) => {
    const [test] = tests;
    return line(`[${test?.projectName ?? ''}] ${title}`, test?.results.at(-1)?.error?.message);
  }),
  ...(report?.suites ?? []).flatMap(failuresOfPlaywright),
];
