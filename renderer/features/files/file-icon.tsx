import { FileExcelOutlined, FileImageOutlined, FileOutlined, FilePdfOutlined, FilePptOutlined, FileTextOutlined, FileWordOutlined, FileZipOutlined, SoundOutlined, VideoCameraOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

const icons: readonly (readonly [RegExp, ReactNode])[] = [
  [/^image\//, <FileImageOutlined key="image" />],
  [/pdf$/, <FilePdfOutlined key="pdf" />],
  [/spreadsheet|ms-excel|csv/, <FileExcelOutlined key="excel" />],
  [/word/, <FileWordOutlined key="word" />],
  [/presentation|powerpoint/, <FilePptOutlined key="ppt" />],
  [/^audio\//, <SoundOutlined key="audio" />],
  [/^video\//, <VideoCameraOutlined key="video" />],
  [/zip|rar|7z/, <FileZipOutlined key="zip" />],
  [/^text\/|json/, <FileTextOutlined key="text" />],
];

/** The icon of a file by its type. */
export const fileIcon = (type: string | null): ReactNode => icons.find(([known]) => known.test(type ?? ''))?.[1] ?? <FileOutlined />;
