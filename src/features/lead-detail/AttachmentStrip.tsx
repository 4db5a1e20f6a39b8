import { Image, Text, View } from '@tarojs/components';
import { showPhotos } from '@/platform/attachments-view';
import { RecordingButton } from './RecordingButton';
import { useFileLink } from './use-file-link';
import './lead-detail.css';

interface AttachmentStripProps {
  id: string;
  leadId: string;
  attachments: readonly { fileId: string; kind: 'photo' | 'audio' }[];
}

interface PhotoProps {
  id: string;
  leadId: string;
  fileId: string;
}

function Photo({ id, leadId, fileId }: PhotoProps) {
  const link = useFileLink(leadId, fileId);
  if (link.problem) {
    return (
      <View id={id} className="lead-photo lead-photo-text" onClick={link.reload}>
        <Text>照片没打开，点一下再试</Text>
      </View>
    );
  }
  if (!link.url) {
    return (
      <View id={id} className="lead-photo lead-photo-text">
        <Text>正在打开…</Text>
      </View>
    );
  }
  const { url } = link;
  return (
    <Image
      id={id}
      className="lead-photo"
      mode="aspectFill"
      src={url}
      onError={link.broken}
      onClick={() => showPhotos([url], url)}
    />
  );
}

/** Photos to tap on and recordings to hear; links are asked for when shown and last five minutes. */
export function AttachmentStrip({ id, leadId, attachments }: AttachmentStripProps) {
  if (attachments.length === 0) return null;
  return (
    <View id={id} className="lead-files">
      {attachments.map(({ fileId, kind }, index) =>
        kind === 'photo' ? (
          <Photo key={fileId} id={`${id}-${index}`} leadId={leadId} fileId={fileId} />
        ) : (
          <RecordingButton key={fileId} id={`${id}-${index}`} leadId={leadId} fileId={fileId} />
        ),
      )}
    </View>
  );
}
