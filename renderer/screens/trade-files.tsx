import type { ReactNode } from 'react';
import type { RecordId } from '../../shared/record/schema';
import { FilesPanel } from '../features/files/files-panel';

/** The files of an order or a contract, for the drawers of trade. */
export const tradeFiles = ({ collection, id }: { readonly collection: 'orders' | 'contracts'; readonly id: string }): ReactNode => (
  <FilesPanel compact of={{ record: id as RecordId }} to={{ collection, record: id as RecordId }} />
);
