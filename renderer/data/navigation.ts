import { create } from 'zustand';
import type { CareCollection } from '../../shared/care/records';
import type { ClientFilter } from '../../shared/client/asks';
import type { ComplaintFilter } from '../../shared/complaint/asks';
import type { Day } from '../../shared/kit/dates';
import type { ReviewQueue } from '../../shared/review/asks';
import type { CountedFollows } from '../../shared/report/part';
import type { SurveyFilter } from '../../shared/survey/asks';
import type { ContractFilter, OrderFilter } from '../../shared/trade/asks';

/** A record that lies over a place, or is pointed out in it. */
export interface Opened {
  readonly collection: 'orders' | 'contracts' | CareCollection | 'products' | 'sources' | 'followups' | 'attachments' | 'complaints' | 'complaintSteps' | 'improvementPlans' | 'handovers' | 'promises' | 'duties';
  readonly id: string;
}

/** Every place in the app. A list takes a filter, so that each figure can lead to its records. */
export type Route =
  | { readonly room: 'today' }
  | {
      readonly room: 'clients';
      /** Which of the room's lists; the clients themselves when absent. */
      readonly part?: ClientsPart;
      readonly id?: string;
      readonly tab?: ClientTab;
      readonly filter?: ClientFilter;
      /** Narrows the list of orders or of contracts. */
      readonly orders?: OrderFilter;
      readonly contracts?: ContractFilter;
      readonly create?: true;
      readonly open?: Opened | undefined;
    }
  | {
      readonly room: 'complaints';
      /** Which of the room's lists; the complaints themselves when absent. */
      readonly part?: 'prevention';
      /** One prevention check. */
      readonly check?: string;
      readonly id?: string;
      readonly open?: Opened | undefined;
      readonly filter?: ComplaintFilter;
      /** Opens the form; `client` fills it in. */
      readonly create?: true;
      readonly client?: string;
    }
  | {
      readonly room: 'care';
      /** Which of the room's lists; the first one when absent. */
      readonly part?: CarePart;
      /** One care plan. */
      readonly plan?: string;
      /** Of surveys: which list; what is due when absent. */
      readonly view?: SurveysView;
      /** Narrows the surveys that were held to those behind a figure. */
      readonly filter?: SurveyFilter;
      /** Narrows what follows from surveys to the records behind a figure. */
      readonly counted?: CountedFollows;
      readonly open?: Opened | undefined;
    }
  | {
      readonly room: 'calendar';
      /** The day shown; today when absent. */
      readonly on?: Day;
      readonly view?: CalendarView;
      readonly open?: Opened | undefined;
    }
  | { readonly room: 'reports'; readonly from?: Day; readonly to?: Day }
  | {
      readonly room: 'data';
      readonly part?: DataPart;
      /** Which queue of the review; the first that holds something when absent. */
      readonly queue?: ReviewQueue;
    }
  | { readonly room: 'settings'; readonly part?: SettingsPart };

export type CarePart = 'promises' | 'surveys' | 'plans' | 'scripts';
export type SurveysView = 'due' | 'done' | 'plans' | 'suggestions' | 'analysis' | 'templates';
export type CalendarView = 'month' | 'week' | 'day' | 'agenda';
export type ClientsPart = 'clients' | 'orders' | 'contracts' | 'products' | 'sources';
export type ClientTab = 'story' | 'chain' | 'care' | 'trade' | 'files' | 'privacy';
export type DataPart = 'overview' | 'review' | 'import' | 'export' | 'duplicates' | 'bin' | 'backup' | 'sample';
export type SettingsPart = 'general' | 'security' | 'policies' | 'fields' | 'lists' | 'about';
export type Room = Route['room'];

interface Places {
  readonly route: Route;
  readonly past: readonly Route[];
  readonly future: readonly Route[];
  readonly went: (to: Route) => void;
  readonly wentBack: () => void;
  readonly wentForward: () => void;
  readonly closed: () => void;
  readonly forgotten: () => void;
}

const remembered = 50;
const start: Pick<Places, 'route' | 'past' | 'future'> = { route: { room: 'today' }, past: [], future: [] };

/** Where the screen is, and how it came there; nothing of it outlives the window. */
export const usePlaces = create<Places>()((set) => ({
  ...start,
  went: (to) =>
    set(({ route, past }) =>
      JSON.stringify(route) === JSON.stringify(to) ? {} : { route: to, past: [...past, route].slice(-remembered), future: [] },
    ),
  wentBack: () =>
    set(({ route, past, future }) => {
      const before = past.at(-1);
      return before === undefined ? {} : { route: before, past: past.slice(0, -1), future: [route, ...future] };
    }),
  wentForward: () =>
    set(({ route, past, future }) => {
      const after = future[0];
      return after === undefined ? {} : { route: after, past: [...past, route], future: future.slice(1) };
    }),
  // The same place without what lay over it: going back and forth does not open it again.
  closed: () => set(({ route }) => ('open' in route ? { route: { ...route, open: undefined } } : {})),
  forgotten: () => set(start),
}));

/** How a view leads somewhere else. */
export interface Navigate {
  readonly go: (to: Route) => void;
  readonly back: () => void;
}

const navigate: Navigate = {
  go: (to) => usePlaces.getState().went(to),
  back: () => {
    const { past, route, wentBack, went } = usePlaces.getState();
    if (past.length > 0) wentBack();
    else went({ room: route.room });
  },
};

/** Leads to any place; features get it here and know nothing of the shell. */
export const useNavigate = (): Navigate => navigate;

/** The record that a place is opened with. */
export const openedAt = (route: Route): Opened | null => ('open' in route ? (route.open ?? null) : null);

/** The place shown now. */
export const useRoute = (): Route => usePlaces(({ route }) => route);
