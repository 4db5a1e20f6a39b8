import type { ReactNode } from 'react';
import { CASE_STEPS } from '@/shared/tables/cases';
import { timeInWords } from '@/shared/wording/format';
import { useQuery } from '@/client/use-query';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ErrorState, Loading } from '@/ui/states';
import { Tiles } from '@/ui/Tiles';
import { Timeline } from '@/ui/Timeline';
import { FilePhotos } from '../FilePhotos';
import { CaseBulletins } from './CaseBulletins';
import { CaseHead } from './CaseHead';
import { DutiesCard } from './DutiesCard';
import { LinkedLeads } from './LinkedLeads';
import { RepaymentCard } from './RepaymentCard';

/** One old case: how it stands, what the office can do, 清退, who answers for what, what is linked, its story (C7). */
export function CaseDetail({ caseId, children }: { caseId: string; children: ReactNode }) {
  const { data: one, failure, reload } = useQuery('case.get', { caseId });
  useRefresh(reload);
  if (!one) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const mayAct = one.mayEdit && one.state === 'open';
  const open = (step: string) => () => openPage(ROUTES.caseStep(caseId, step));
  return (
    <>
      <CaseHead one={one} />
      {mayAct && (
        <>
          <Button id="step-resolve" onClick={open('resolve')}>
            已经化解了
          </Button>
          <Tiles
            tiles={[
              { id: 'step-recovery', title: '记清退', onClick: open('recovery') },
              { id: 'step-bulletin', title: '记风险通报', onClick: open('bulletin') },
              {
                id: 'step-meeting',
                title: '登记联席会议',
                onClick: () => openPage(ROUTES.meetingForm('', { caseId })),
              },
              { id: 'step-update', title: '改基本情况', onClick: () => openPage(ROUTES.caseForm({ caseId })) },
            ]}
          />
        </>
      )}
      {one.mayEdit && one.state === 'resolved' && (
        <Button id="step-reopen" kind="quiet" onClick={open('reopen')}>
          重新办理
        </Button>
      )}
      <RepaymentCard one={one} mayStrike={mayAct} />
      <DutiesCard one={one} mayAct={mayAct} />
      <LinkedLeads one={one} mayAct={mayAct} />
      {children}
      <CaseBulletins one={one} mayStrike={mayAct} />
      <Card title="办理经过">
        <Timeline
          id="history"
          items={one.history.map(({ at, kind, by, text, particulars, attachments }, index) => ({
            id: `${at}-${index}`,
            title: CASE_STEPS[kind],
            when: timeInWords(at, new Date()),
            who: by,
            text: [...particulars.map(([label, value]) => `${label}：${value}`), ...(text ? [text] : [])].join('\n'),
            extra: (
              <FilePhotos id={`step-${index}-photos`} files={attachments.map(({ fileId }) => ({ caseId, fileId }))} />
            ),
          }))}
        />
      </Card>
    </>
  );
}
