import { View } from '@tarojs/components';
import type { FileOf } from '@/client/read-file';
import { useFile } from '@/client/use-file';
import { showPhoto } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';

/** A stored photo, on the phone only while it is on the screen. */
export function FilePhoto({ id, file }: { id: string; file: FileOf }) {
  return <StoredPhoto id={id} {...useFile(file)} onOpen={showPhoto} />;
}

/** Photos of one record: pages of a document or of minutes, what shows a step. */
export function FilePhotos({ id, files }: { id: string; files: readonly FileOf[] }) {
  if (files.length === 0) return null;
  return (
    <View id={id} className="photos">
      {files.map((file, index) => (
        <FilePhoto key={file.fileId} id={`${id}-${index}`} file={file} />
      ))}
    </View>
  );
}
