import { View } from '@tarojs/components';
import { useFile } from '@/client/use-file';
import { showPhotos } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';

function Page({ id, dutyId, fileId }: { id: string; dutyId: string; fileId: string }) {
  const { url, problem, broken, reload } = useFile({ dutyId, fileId });
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

/** The photographed pages of a document. */
export function Pages({ id, dutyId, fileIds }: { id: string; dutyId: string; fileIds: readonly string[] }) {
  if (fileIds.length === 0) return null;
  return (
    <View id={id} className="photos">
      {fileIds.map((fileId, index) => (
        <Page key={fileId} id={`${id}-${index}`} dutyId={dutyId} fileId={fileId} />
      ))}
    </View>
  );
}
