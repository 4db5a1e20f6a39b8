import { View } from '@tarojs/components';
import { useFile } from '@/client/use-file';
import { showPhoto } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';

function Page({ id, ...file }: { id: string; dutyId: string; fileId: string }) {
  return <StoredPhoto id={id} {...useFile(file)} onOpen={showPhoto} />;
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
