/** Folders that a cloud service copies while we write: a database in one of them gets damaged. */
const cloudNames = /[\\/](OneDrive|Dropbox|iCloudDrive|Mobile Documents|Google Drive|GoogleDrive|Nutstore|坚果云|百度网盘|BaiduSyncdisk)[^\\/]*[\\/]/i;

/** Name of the cloud folder a path lies in; `null` outside of one. */
export const cloudFolderOf = (path: string): string | null => cloudNames.exec(`${path}/`)?.[1] ?? null;
