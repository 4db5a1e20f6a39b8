import { View } from '@tarojs/components';
import { FilePhoto } from '@/features/stored-files/FilePhotos';
import { RecordingButton } from './RecordingButton';
import './lead-detail.css';

interface AttachmentStripProps {
  id: string;
  leadId: string;
  attachments: readonly { fileId: string; kind: 'photo' | 'audio' }[];
}

/** Photos to tap on and recordings to hear; they are on the phone only while they are on the screen. */
export function AttachmentStrip({ id, leadId, attachments }: AttachmentStripProps) {
  if (attachments.length === 0) return null;
  return (
    <View id={id} className="lead-files">
      {attachments.map(({ fileId, kind }, index) =>
        kind === 'photo' ? (
          <FilePhoto key={fileId} id={`${id}-${index}`} file={{ leadId, fileId }} />
        ) : (
          <RecordingButton key={fileId} id={`${id}-${index}`} leadId={leadId} fileId={fileId} />
        ),
      )}
    </View>
  );
}
