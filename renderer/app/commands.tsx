import {
  AuditOutlined, BgColorsOutlined, DatabaseOutlined, ExclamationCircleOutlined, FileTextOutlined, FormOutlined, ImportOutlined, LockOutlined, MessageOutlined, PhoneOutlined,
  QuestionCircleOutlined, RedoOutlined, TranslationOutlined, UndoOutlined, UserAddOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ask } from '../data/engine';
import type { Navigate } from '../data/navigation';
import type { SettingsHold } from '../data/settings';
import { sayInEvery, type WordKey, type WordValues } from '../words/words';
import { rooms } from './rooms';
import { useScreenState } from './screen-state';
import { keys } from './shortcuts';
import { undoNewest } from './undo';

/** One thing the palette can do. */
export interface Command {
  readonly id: string;
  readonly name: WordKey;
  readonly values?: WordValues;
  readonly icon: ReactNode;
  /** How it is reached without the palette. */
  readonly shortcut?: string;
  readonly run: () => void;
}

/** Every command, in the order in which an empty palette shows them. */
export function commandsOf({ go }: Navigate, { change }: SettingsHold, say: (key: WordKey) => string): readonly Command[] {
  const { overlayOpened } = useScreenState.getState();
  const set = (patch: Parameters<SettingsHold['change']>[0]) => (): void => void change(patch);
  return [
    { id: 'followup', name: 'shell.commands.logFollowup', icon: <PhoneOutlined />, shortcut: keys.followup, run: () => overlayOpened({ kind: 'followup', client: null }) },
    { id: 'client', name: 'shell.commands.newClient', icon: <UserAddOutlined />, run: () => go({ room: 'clients', create: true }) },
    { id: 'complaint', name: 'shell.commands.openComplaint', icon: <ExclamationCircleOutlined />, run: () => go({ room: 'complaints', create: true }) },
    { id: 'survey', name: 'shell.commands.holdSurvey', icon: <FormOutlined />, run: () => overlayOpened({ kind: 'survey', client: null }) },
    { id: 'message', name: 'shell.commands.writeMessage', icon: <MessageOutlined />, run: () => overlayOpened({ kind: 'message', client: null }) },
    { id: 'report', name: 'shell.commands.monthReport', icon: <FileTextOutlined />, run: () => go({ room: 'reports' }) },
    { id: 'import', name: 'shell.commands.importFile', icon: <ImportOutlined />, run: () => go({ room: 'data', part: 'import' }) },
    { id: 'review', name: 'shell.commands.review', icon: <AuditOutlined />, run: () => go({ room: 'data', part: 'review' }) },
    { id: 'backup', name: 'shell.commands.makeBackup', icon: <DatabaseOutlined />, run: () => go({ room: 'data', part: 'backup' }) },
    ...rooms.map(({ room, name, icon }, index) => ({
      id: `go-${room}`, name: 'shell.commands.go' as const, values: { room: say(name) }, icon, shortcut: keys.room(index), run: () => go({ room }),
    })),
    { id: 'policies', name: 'shell.commands.policies', icon: <FileTextOutlined />, run: () => go({ room: 'settings', part: 'policies' }) },
    { id: 'undo', name: 'shell.commands.undo', icon: <UndoOutlined />, shortcut: keys.undo, run: () => void undoNewest('undo') },
    { id: 'redo', name: 'shell.commands.redo', icon: <RedoOutlined />, shortcut: keys.redo, run: () => void undoNewest('redo') },
    { id: 'light', name: 'shell.commands.themeLight', icon: <BgColorsOutlined />, run: set({ theme: 'light' }) },
    { id: 'dark', name: 'shell.commands.themeDark', icon: <BgColorsOutlined />, run: set({ theme: 'dark' }) },
    { id: 'zh', name: 'shell.commands.languageZh', icon: <TranslationOutlined />, run: set({ language: 'zh-CN' }) },
    { id: 'en', name: 'shell.commands.languageEn', icon: <TranslationOutlined />, run: set({ language: 'en' }) },
    { id: 'shortcuts', name: 'shell.commands.shortcuts', icon: <QuestionCircleOutlined />, shortcut: keys.sheet, run: () => overlayOpened({ kind: 'shortcuts' }) },
    { id: 'lock', name: 'shell.commands.lock', icon: <LockOutlined />, shortcut: keys.lock, run: () => void ask('app:lock', {}) },
  ];
}

/** Whether a command is called by what was typed, in either language. */
export function answersTo({ name, values }: Command, typed: string): boolean {
  const wanted = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return sayInEvery(name, values).some((label) => label.toLowerCase().replace(/\s+/g, '').includes(wanted));
}
