import { View } from '@tarojs/components';
import { useFile } from '@/client/use-file';
import { showPhoto } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';

function Page({ id, ...file }: { id: string; meetingId: string; fileId: string }) {
  return <StoredPhoto id={id} {...useFile(file)} onOpen={showPhoto} />;
}

/** The photographed pages of the minutes. */
export function MinutePages({ meetingId, fileIds }: { meetingId: string; fileIds: readonly string[] }) {
  if (fileIds.length === 0) return null;
  return (
    <View id="minute-pages" className="photos">
      {fileIds.map((fileId, index) => (
        <Page key={fileId} id={`minute-page-${index}`} meetingId={meetingId} fileId={fileId} />
      ))}
    </View>
  );
}
