import { View } from '@tarojs/components';
import { useFile } from '@/client/use-file';
import { showPhotos } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';

function Page({ id, meetingId, fileId }: { id: string; meetingId: string; fileId: string }) {
  const { url, problem, broken, reload } = useFile({ meetingId, fileId });
  return (
    <StoredPhoto
      id={id}
      url={url}
      problem={problem}
      onBroken={broken}
      onRetry={reload}
      onOpen={(shown) => showPhotos([shown], shown)}
    />
  );
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
