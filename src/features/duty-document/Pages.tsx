import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '@/client/use-query';
import { showPhotos } from '@/platform/attachments-view';

interface PageProps {
  id: string;
  dutyId: string;
  fileId: string;
}

/** A short-lived link to a page. One that has run out is asked for once more before giving up. */
function Page({ id, dutyId, fileId }: PageProps) {
  const { data, failure, reload } = useQuery('duty.fileLink', { dutyId, fileId });
  const [failures, setFailures] = useState(0);
  const url = data?.url;
  if (!url || failures > 1)
    return (
      <View
        id={id}
        className="photo-add"
        onClick={() => {
          setFailures(0);
          void reload();
        }}
      >
        <Text>{failure || failures > 1 ? '没打开，点一下再试' : '正在打开…'}</Text>
      </View>
    );
  return (
    <Image
      id={id}
      className="photo-image"
      mode="aspectFill"
      src={url}
      onError={() => {
        setFailures(failures + 1);
        if (failures === 0) void reload();
      }}
      onClick={() => showPhotos([url], url)}
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
