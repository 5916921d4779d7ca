import {
  BarChartOutlined, CalendarOutlined, CheckSquareOutlined, DatabaseOutlined, ExclamationCircleOutlined, HeartOutlined, SettingOutlined, TeamOutlined,
} from '@ant-design/icons';
import { lazy, type ReactNode } from 'react';
import type { Room, Route } from '../data/navigation';
import type { WordKey } from '../words/words';

const TodayScreen = lazy(() => import('../screens/today-screen').then((m) => ({ default: m.TodayScreen })));
const ClientsScreen = lazy(() => import('../screens/clients-screen').then((m) => ({ default: m.ClientsScreen })));
const ClientScreen = lazy(() => import('../screens/client-screen').then((m) => ({ default: m.ClientScreen })));
const CalendarScreen = lazy(() => import('../screens/calendar-screen').then((m) => ({ default: m.CalendarScreen })));
const ComplaintsScreen = lazy(() => import('../screens/complaints-screen').then((m) => ({ default: m.ComplaintsScreen })));
const ComplaintScreen = lazy(() => import('../screens/complaint-screen').then((m) => ({ default: m.ComplaintScreen })));
const PreventionsScreen = lazy(() => import('../screens/preventions-screen').then((m) => ({ default: m.PreventionsScreen })));
const PreventionScreen = lazy(() => import('../screens/prevention-screen').then((m) => ({ default: m.PreventionScreen })));
const CareScreen = lazy(() => import('../screens/care-screen').then((m) => ({ default: m.CareScreen })));
const CarePlanScreen = lazy(() => import('../screens/care-plan-screen').then((m) => ({ default: m.CarePlanScreen })));
const ReportsScreen = lazy(() => import('../screens/reports-screen').then((m) => ({ default: m.ReportsScreen })));
const DataScreen = lazy(() => import('../screens/data-screen').then((m) => ({ default: m.DataScreen })));
const SettingsScreen = lazy(() => import('../screens/settings-screen').then((m) => ({ default: m.SettingsScreen })));

/** A room of the sidebar. */
export interface RoomEntry {
  readonly room: Room;
  readonly name: WordKey;
  readonly icon: ReactNode;
}

/** Every room that does something, in the order of the sidebar; Ctrl+1 is the first. */
export const rooms: readonly RoomEntry[] = [
  { room: 'today', name: 'shell.rooms.today', icon: <CheckSquareOutlined /> },
  { room: 'clients', name: 'shell.rooms.clients', icon: <TeamOutlined /> },
  { room: 'calendar', name: 'shell.rooms.calendar', icon: <CalendarOutlined /> },
  { room: 'complaints', name: 'shell.rooms.complaints', icon: <ExclamationCircleOutlined /> },
  { room: 'care', name: 'shell.rooms.care', icon: <HeartOutlined /> },
  { room: 'reports', name: 'shell.rooms.reports', icon: <BarChartOutlined /> },
  { room: 'data', name: 'shell.rooms.data', icon: <DatabaseOutlined /> },
  { room: 'settings', name: 'shell.rooms.settings', icon: <SettingOutlined /> },
];

/** The screen of a route. */
export function screenOf(route: Route): ReactNode {
  switch (route.room) {
    case 'today':
      return <TodayScreen />;
    case 'clients':
      return route.id === undefined ? <ClientsScreen /> : <ClientScreen key={route.id} id={route.id} />;
    case 'calendar':
      return <CalendarScreen />;
    case 'complaints':
      if (route.check !== undefined) return <PreventionScreen key={route.check} id={route.check} />;
      if (route.part === 'prevention') return <PreventionsScreen />;
      return route.id === undefined ? <ComplaintsScreen /> : <ComplaintScreen key={route.id} id={route.id} />;
    case 'care':
      return route.plan === undefined ? <CareScreen /> : <CarePlanScreen key={route.plan} id={route.plan} />;
    case 'reports':
      return <ReportsScreen />;
    case 'data':
      return <DataScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
