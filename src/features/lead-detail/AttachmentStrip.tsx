import { View } from '@tarojs/components';
import { useFile } from '@/client/use-file';
import { showPhoto } from '@/platform/attachments-view';
import { StoredPhoto } from '@/ui/StoredPhoto';
import { RecordingButton } from './RecordingButton';
import './lead-detail.css';

interface AttachmentStripProps {
  id: string;
  leadId: string;
  attachments: readonly { fileId: string; kind: 'photo' | 'audio' }[];
}

function Photo({ id, ...file }: { id: string; leadId: string; fileId: string }) {
  return <StoredPhoto id={id} {...useFile(file)} onOpen={showPhoto} />;
}

/** Photos to tap on and recordings to hear; they are on the phone only while they are on the screen. */
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
