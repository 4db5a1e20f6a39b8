import { Text, View } from '@tarojs/components';
import { forgetMedia } from '@/client/attachments';
import { type BoxedLead, type BoxState, changeInBox, takeOutOfBox } from '@/client/lead-box/lead-box';
import { useLeadBox } from '@/client/lead-box/use-lead-box';
import { sendWaitingLeads } from '@/client/lead-box/send-leads';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { confirm } from '@/ui/dialog';
import { Tag, type TagTone } from '@/ui/Tag';
import { HandOverReceipt } from './HandOverReceipt';
import { outcomeText } from './outcome-text';

const STATE_WORDS = {
  editing: { label: '没写完', tone: 'neutral' },
  waiting: { label: '待发送', tone: 'warn' },
  refused: { label: '要改一改', tone: 'danger' },
  sent: { label: '已送达', tone: 'primary' },
} as const satisfies Record<BoxState, { label: string; tone: TagTone }>;

const EXCERPT = 30;
const shortened = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);
const excerptOf = ({ form }: BoxedLead): string =>
  shortened(form.text.trim()) || form.facts.company || (form.attachments.length > 0 ? '照片或录音' : '还没写内容');

async function remove(lead: BoxedLead) {
  const arrived = lead.tried && lead.state === 'waiting';
  const words = arrived ? '这一份可能已经送到了，删掉只是手机里不再显示。' : '手机里的这一份会删掉。';
  const hasReceipt = lead.outcome?.kind === 'lead' && lead.outcome.receipt;
  if (hasReceipt && !(await confirm('已经交给本人了？', '回执号会从手机里删掉，再也看不到。', '交了'))) return;
  if (lead.state !== 'sent' && !(await confirm('删掉这一份', words, '删掉'))) return;
  takeOutOfBox(lead.requestId);
  await forgetMedia(lead.form.attachments.map((one) => one.id));
}

function edit(lead: BoxedLead) {
  // Taken back from the sender while one writes on it.
  if (lead.state === 'waiting') changeInBox(lead.requestId, { state: 'editing' });
  openPage(ROUTES.recordLead(lead.post, lead.requestId));
}

function BoxedLeadCard({ lead, index }: { lead: BoxedLead; index: number }) {
  const words = STATE_WORDS[lead.state];
  const id = `box-${index}`;
  const editable = lead.state === 'editing' || lead.state === 'refused' || (lead.state === 'waiting' && !lead.tried);
  const filed = lead.outcome?.kind === 'lead' ? lead.outcome : undefined;
  const leadId = filed?.leadId;
  const receipt = filed?.receipt;
  return (
    <View id={id} className="stack">
      <View className="row-between">
        <Text className="text grow">{excerptOf(lead)}</Text>
        <View id={`${id}-state`}>
          <Tag tone={words.tone}>{words.label}</Tag>
        </View>
      </View>
      <Text className="text-small">{timeInWords(new Date(lead.changedAt).toISOString(), new Date())}</Text>
      {lead.problem && <Text className="text text-danger">{lead.problem.message}</Text>}
      {lead.outcome && <Text className="text">{outcomeText(lead.outcome)}</Text>}
      {receipt && <HandOverReceipt id={`${id}-receipt`} receipt={receipt} />}
      <View className="row">
        {editable && (
          <Button id={`${id}-edit`} kind="quiet" inline onClick={() => edit(lead)}>
            {lead.state === 'editing' ? '接着写' : '改一改'}
          </Button>
        )}
        {leadId && (
          <Button id={`${id}-open`} kind="quiet" inline onClick={() => openPage(ROUTES.lead(leadId))}>
            看办理情况
          </Button>
        )}
        {lead.state === 'waiting' && (
          <Button id={`${id}-send`} kind="quiet" inline onClick={() => void sendWaitingLeads()}>
            现在发送
          </Button>
        )}
        <Button id={`${id}-remove`} kind="text" onClick={() => void remove(lead)}>
          {receipt ? '已经交给本人' : lead.state === 'sent' ? '知道了' : '删掉'}
        </Button>
      </View>
    </View>
  );
}

/** The leads kept on this phone and how far each has come (requirement B3). */
export function DraftBox({ postKey }: { postKey: string }) {
  const leads = useLeadBox().filter((lead) => lead.post === postKey);
  if (leads.length === 0) return null;
  return (
    <Card id="draft-box" title="手机里的登记">
      {leads.map((lead, index) => (
        <BoxedLeadCard key={lead.requestId} lead={lead} index={index} />
      ))}
    </Card>
  );
}
