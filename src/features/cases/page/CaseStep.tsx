import { Text } from '@tarojs/components';
import type { ComponentType } from 'react';
import { useQuery } from '@/client/use-query';
import { goBack } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { hint } from '@/ui/dialog';
import { Card } from '@/ui/Card';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import {
  CaseBulletinForm,
  type CaseStepProps,
  ReopenForm,
  RepaymentForm,
  ResolveForm,
  ResponsibilityForm,
  StrikeForm,
  UnlinkForm,
} from './step-forms';

interface StepRow {
  title: string;
  Form: ComponentType<CaseStepProps>;
}
const STEPS: Readonly<Record<string, StepRow>> = {
  recovery: { title: '记清退', Form: RepaymentForm },
  bulletin: { title: '记风险通报', Form: CaseBulletinForm },
  responsibility: { title: '三统两分', Form: ResponsibilityForm },
  resolve: { title: '已经化解了', Form: ResolveForm },
  reopen: { title: '重新办理', Form: ReopenForm },
  strikeOut: { title: '划掉一条记录', Form: StrikeForm },
  unlink: { title: '取消关联线索', Form: UnlinkForm },
};

/** One step on an old case, on a page of its own. */
export function CaseStep({ caseId, step, about }: { caseId: string; step: string; about: string }) {
  const { data: one, failure, reload } = useQuery('case.get', { caseId });
  if (!one) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;
  const row = STEPS[step];
  if (!row || !one.mayEdit) return <EmptyState id="no-step" title="这一步现在不能办" />;
  const { title, Form } = row;
  return (
    <>
      <Card id="step-title" title={title}>
        <Text className="text">{one.name}</Text>
      </Card>
      <Form
        one={one}
        about={about}
        onDone={() => {
          hint('已经记下');
          goBack(ROUTES.legacyCase(caseId));
        }}
        onChangedMeanwhile={() => void reload()}
      />
    </>
  );
}
