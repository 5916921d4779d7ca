import { backup } from './zh-CN/backup';
import { basic } from './zh-CN/basic';
import { bin } from './zh-CN/bin';
import { brief } from './zh-CN/brief';
import { calendar } from './zh-CN/calendar';
import { care } from './zh-CN/care';
import { carePlans } from './zh-CN/care-plans';
import { clients } from './zh-CN/clients';
import { complaints } from './zh-CN/complaints';
import { custom } from './zh-CN/custom';
import { duplicates } from './zh-CN/duplicates';
import { duties } from './zh-CN/duties';
import { exports } from './zh-CN/exports';
import { fields } from './zh-CN/fields';
import { files } from './zh-CN/files';
import { followups } from './zh-CN/followups';
import { forms } from './zh-CN/forms';
import { guard } from './zh-CN/guard';
import { handover } from './zh-CN/handover';
import { history } from './zh-CN/history';
import { imports } from './zh-CN/imports';
import { lists } from './zh-CN/lists';
import { overview } from './zh-CN/overview';
import { people } from './zh-CN/people';
import { plan } from './zh-CN/plan';
import { policies } from './zh-CN/policies';
import { prevention } from './zh-CN/prevention';
import { privacy } from './zh-CN/privacy';
import { promises } from './zh-CN/promises';
import { refusals } from './zh-CN/refusals';
import { reports } from './zh-CN/reports';
import { review } from './zh-CN/review';
import { sample } from './zh-CN/sample';
import { script } from './zh-CN/script';
import { settings } from './zh-CN/settings';
import { shell } from './zh-CN/shell';
import { sources } from './zh-CN/sources';
import { surveys } from './zh-CN/surveys';
import { terms } from './zh-CN/terms';
import { today } from './zh-CN/today';
import { touch } from './zh-CN/touch';
import { trade } from './zh-CN/trade';
import { vault } from './zh-CN/vault';

/** The Chinese catalogue: every sentence the user may see. English has the same keys and placeholders. */
export const zhCN = {
  backup, basic, bin, brief, calendar, care, carePlans, clients, complaints, custom, duplicates, duties, exports, fields, files, followups, forms, guard, handover, history, imports, lists, overview, people, plan, policies, prevention, privacy, promises, refusals, reports, review,
  sample, script, settings, shell, sources, surveys, terms, today, touch, trade, vault,
} as const;
