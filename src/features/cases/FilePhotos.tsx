import { View } from '@tarojs/components';
import type { FileOf } from '@/client/read-file';
import { useFile } from '@/client/use-file';
import { showPhoto } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';

function FilePhoto({ id, file }: { id: string; file: FileOf }) {
  return <StoredPhoto id={id} {...useFile(file)} onOpen={showPhoto} />;
}

/** Photos of minutes, or of what shows a step on a case; on the phone only while they are on the screen. */
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
