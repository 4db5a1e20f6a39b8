import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { DutyView } from '@/shared/contract/duty';
import { DUTY_STANDINGS } from '@/shared/domain/duty/state';
import { periodInWords, standingReason } from '@/shared/wording/zero-report';
import { DUE_TONE, dueOf } from '@/client/due';
import { useQuery } from '@/client/use-query';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { ErrorState, Loading } from '@/ui/states';
import { Tag } from '@/ui/Tag';
import { FiledCard } from './FiledCard';
import { ReportFormView } from './ReportFormView';
import { ReportHistory } from './ReportHistory';

interface ZeroReportViewProps {
  dutyId: string;
  postKey: string;
  /** What makes sense once the return is in. */
  afterFiling: ReactNode;
}

function HeadCard({ duty }: { duty: DutyView }) {
  const due = dueOf(duty.dueAt);
  const filed = duty.filing !== null;
  return (
    <Card id="report-head">
      <Text className="title">{`${periodInWords(duty.period, new Date())} · ${duty.unit.name}`}</Text>
      {!filed && duty.standing !== 'cancelled' && (
        <View className="row">
          <Tag tone={DUE_TONE[due.level]}>{DUTY_STANDINGS[duty.standing]}</Tag>
          <Tag tone={DUE_TONE[due.level]}>{due.text}</Tag>
        </View>
      )}
      {!filed && <Text className="text">{standingReason(duty, new Date())}</Text>}
      <Text className="text-small">{duty.basis}</Text>
    </Card>
  );
}

/** One unit's monthly return: to file for the unit itself, to read for those above it (E2). */
export function ZeroReportView({ dutyId, postKey, afterFiling }: ZeroReportViewProps) {
  const { data: duty, failure, reload, replace } = useQuery('duty.get', { dutyId });
  // undefined: as the return stands. Set while a person is at it, so that a newer answer does not take the form away.
  const [writing, setWriting] = useState<boolean>();
  useRefresh(reload);
  if (!duty) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const { zeroReport: form } = duty;
  const mayFile = form !== null && duty.standing !== 'cancelled';
  const shown = mayFile && (writing ?? duty.filing === null);
  return (
    <>
      {failure && <NoticeBar tone="warn">{failure.message}</NoticeBar>}
      <HeadCard duty={duty} />
      {duty.filing && <FiledCard duty={duty} />}
      {shown && form && (
        <ReportFormView
          key={dutyId}
          duty={duty}
          form={form}
          postKey={postKey}
          reload={reload}
          onLeft={() => setWriting(false)}
          onBegun={() => setWriting(true)}
          onFiled={(filed) => {
            setWriting(false);
            replace(filed);
          }}
        />
      )}
      {mayFile && !shown && (
        <>
          <Button id="correct" kind="quiet" onClick={() => setWriting(true)}>
            报错了，更正
          </Button>
          {afterFiling}
        </>
      )}
      <ReportHistory duty={duty} />
      {shown && <View className="footer-space" />}
    </>
  );
}
