import { backup } from './en/backup';
import { basic } from './en/basic';
import { bin } from './en/bin';
import { brief } from './en/brief';
import { calendar } from './en/calendar';
import { care } from './en/care';
import { carePlans } from './en/care-plans';
import { clients } from './en/clients';
import { complaints } from './en/complaints';
import { custom } from './en/custom';
import { duplicates } from './en/duplicates';
import { duties } from './en/duties';
import { exports } from './en/exports';
import { fields } from './en/fields';
import { files } from './en/files';
import { followups } from './en/followups';
import { forms } from './en/forms';
import { guard } from './en/guard';
import { handover } from './en/handover';
import { history } from './en/history';
import { imports } from './en/imports';
import { lists } from './en/lists';
import { overview } from './en/overview';
import { people } from './en/people';
import { plan } from './en/plan';
import { policies } from './en/policies';
import { prevention } from './en/prevention';
import { privacy } from './en/privacy';
import { promises } from './en/promises';
import { refusals } from './en/refusals';
import { reports } from './en/reports';
import { review } from './en/review';
import { sample } from './en/sample';
import { script } from './en/script';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { sources } from './en/sources';
import { surveys } from './en/surveys';
import { terms } from './en/terms';
import { today } from './en/today';
import { touch } from './en/touch';
import { trade } from './en/trade';
import { vault } from './en/vault';

/** The English catalogue, key for key the same as the Chinese one. */
export const en = {
  backup, basic, bin, brief, calendar, care, carePlans, clients, complaints, custom, duplicates, duties, exports, fields, files, followups, forms, guard, handover, history, imports, lists, overview, people, plan, policies, prevention, privacy, promises, refusals, reports, review,
  sample, script, settings, shell, sources, surveys, terms, today, touch, trade, vault,
} as const;
