import { Text, View } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { CLEARED, clears } from '@/shared/domain/lead/cleared';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { DUE_TONE, dueDateOf, dueOf } from '@/client/due';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';
import { Tag } from '@/ui/Tag';
import { isPaused } from './clock-words';
import { MajorBar } from './MajorBar';

const TITLE_LENGTH = 24;

/** The same name as in the list: the company if known, else the first words. */
function titleOf(lead: LeadView): string {
  const read = lead.suggestions.find((suggestion) => suggestion.field === 'company')?.value;
  const words = lead.tips[0]?.text.split('\n', 1)[0] ?? '';
  const start = words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH)}…` : words;
  return lead.facts.company ?? read ?? (start || '照片或录音线索');
}

const runningClocks = (lead: LeadView) => lead.clocks.filter((clock) => clock.owed && clock.stoppedAt === null);

function Standing({ clock }: { clock: LeadView['clocks'][number] }) {
  if (clock.dueAt === null) return <Text className="text-small">节假日安排还没公布，期限暂时算不出</Text>;
  if (isPaused(clock))
    return (
      <>
        <Tag tone="warn">暂停中</Tag>
        <Text className="text-small">继续时往后移</Text>
      </>
    );
  const due = dueOf(clock.dueAt);
  return (
    <>
      <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag>
      <Text className="text-small">{dueDateOf(clock.dueAt)}</Text>
    </>
  );
}

/** How the lead stands: state, deadline, who has it. */
export function HeadCard({ lead }: { lead: LeadView }) {
  const open = STATUS_TABLE[lead.status].open;
  return (
    <Card id="lead-head" tone={lead.urgent && open ? 'danger' : 'plain'}>
      <Text className="title">{titleOf(lead)}</Text>
      <View className="row">
        {lead.urgent && <Tag tone="danger">紧急</Tag>}
        <View id="lead-status" className="row">
          <Tag tone={open ? 'primary' : 'neutral'}>{STATUS_TABLE[lead.status].label}</Tag>
        </View>
        {clears(lead.closeResult) && <Tag>{CLEARED}</Tag>}
        {lead.key && <Tag tone="warn">重点线索</Tag>}
        {lead.major && <Tag tone="danger">重大案件</Tag>}
        {lead.supervision && <Tag tone="warn">督办中</Tag>}
        {lead.confidential && <Tag tone="warn">保密办理</Tag>}
      </View>
      {runningClocks(lead).map((clock) => (
        <View key={clock.kind} id={`clock-${clock.kind}`} className="row">
          <Text className="text">{clock.label}</Text>
          <Standing clock={clock} />
        </View>
      ))}
      <MajorBar major={lead.major} />
      {lead.urgency.length > 0 && (
        <FactLines
          id="urgency"
          lines={lead.urgency.map((reason) => ({ label: reason.what, text: `原话：“${reason.text}”` }))}
        />
      )}
      <FactLines
        lines={[
          { label: '责任单位', text: lead.responsibleUnit.name },
          ...(lead.coUnits.length > 0
            ? [{ label: '协办单位', text: lead.coUnits.map((unit) => unit.name).join('、') }]
            : []),
          { label: '地点', text: [lead.division.name, lead.placeText].filter(Boolean).join(' · ') },
        ]}
      />
      {lead.criminalThreshold && (
        <NoticeBar id="criminal-threshold" tone="warn">
          {lead.criminalThreshold}
        </NoticeBar>
      )}
    </Card>
  );
}
