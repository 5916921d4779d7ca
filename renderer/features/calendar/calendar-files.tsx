import { CalendarOutlined, DownloadOutlined, ImportOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import type { PickedFile } from '../../../shared/ipc/file-token';
import { ask } from '../../data/engine';
import type { Days } from '../../data/queries/calendar';
import { notifyRefused } from '../../data/saved-notice';
import { useWords } from '../../words/use-words';
import { BringInDialog } from './bring-in-dialog';
import { HolidayDialog } from './holiday-dialog';
import { SaveCalendarDialog } from './save-calendar-dialog';

type Open = { readonly kind: 'in'; readonly file: PickedFile } | { readonly kind: 'out' | 'holidays' };

/** What the room does with files: the menu, the dialogs that lie over the room, and a way to the table of holidays. */
export interface CalendarFiles {
  readonly menu: ReactNode;
  readonly dialogs: ReactNode;
  readonly askHolidays: () => void;
}

/** A calendar file in, the calendar out, a table of holidays in. `days` are those that the room shows. */
export function useCalendarFiles(days: Days | null): CalendarFiles {
  const { t } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const pick = async (): Promise<void> => {
    const picked = await ask('file:pick', { purpose: 'calendar' });
    if (picked.ok) setOpen({ kind: 'in', file: picked.value });
    else notifyRefused(picked.error, 'file:pick');
  };
  const askHolidays = (): void => setOpen({ kind: 'holidays' });
  const items = [
    { key: 'in', icon: <ImportOutlined aria-hidden />, label: t('calendar.files.bringIn'), onClick: () => void pick() },
    { key: 'out', icon: <DownloadOutlined aria-hidden />, label: t('calendar.files.save'), onClick: () => setOpen({ kind: 'out' }) },
    { key: 'holidays', icon: <CalendarOutlined aria-hidden />, label: t('calendar.holidaysImport'), onClick: askHolidays },
  ];
  return {
    askHolidays,
    menu: (
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<SwapOutlined aria-hidden />}>{t('calendar.files.menu')}</Button>
      </Dropdown>
    ),
    dialogs: (
      <>
        {open?.kind === 'in' ? <BringInDialog file={open.file} onClose={close} /> : null}
        {open?.kind === 'out' ? <SaveCalendarDialog days={days} onClose={close} /> : null}
        {open?.kind === 'holidays' ? <HolidayDialog onClose={close} /> : null}
      </>
    ),
  };
}
