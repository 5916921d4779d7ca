import type { PromiseFigures } from '../promise/rules';
import type { ReportLanguage } from './words';

/** Words of the promises of a period, on the screen and in every file. */
interface PromiseWords {
  readonly title: string;
  readonly line: (figures: PromiseFigures) => string;
}

/** The words by the language of the report. */
export const promiseWords: Readonly<Record<ReportLanguage, PromiseWords>> = {
  'zh-CN': {
    title: '承诺兑现',
    line: ({ due, kept, late, broken, open, moved }) => `本期到期的承诺${due}个：按时兑现${kept}个，兑现晚了${late}个，违约${broken}个，尚待兑现${open}个；其中改过期${moved}个。`,
  },
  en: {
    title: 'Promises kept',
    line: ({ due, kept, late, broken, open, moved }) => `Promises due in this period: ${due}. Kept in time ${kept}, kept late ${late}, broken ${broken}, still open ${open}; ${moved} of them were moved.`,
  },
};
