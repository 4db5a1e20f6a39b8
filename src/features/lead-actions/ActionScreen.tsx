import { Text } from '@tarojs/components';
import type { ComponentType } from 'react';
import { FORM_ACTIONS, type FormAction } from '@/shared/tables/lead-transitions';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { useQuery } from '@/client/use-query';
import { goBack, openHome } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { Page } from '@/ui/Page';
import { ErrorState, LeadGone, Loading } from '@/ui/states';
import type { ActionFormProps } from './action-types';
import { ACTION_WORDS } from './action-words';
import { AcceptForm } from './forms/AcceptForm';
import { AckSupervisionForm } from './forms/AckSupervisionForm';
import { AnswerMeasureForm } from './forms/AnswerMeasureForm';
import { AskExtensionForm } from './forms/AskExtensionForm';
import { AskForm } from './forms/AskForm';
import { AssignForm } from './forms/AssignForm';
import { BulletinForm } from './forms/BulletinForm';
import { ClearSpamForm } from './forms/ClearSpamForm';
import { CloseForm } from './forms/CloseForm';
import { CompanyStateForm } from './forms/CompanyStateForm';
import { DecideExtensionForm } from './forms/DecideExtensionForm';
import { DetermineForm } from './forms/DetermineForm';
import { DismissSpamForm } from './forms/DismissSpamForm';
import { FactsForm } from './forms/FactsForm';
import { SendBackSupervisionForm, SuperviseForm } from './forms/InstructForms';
import { KeepOutForm } from './forms/KeepOutForm';
import { LetInForm } from './forms/LetInForm';
import { MeasureForm } from './forms/MeasureForm';
import { NoteForm } from './forms/NoteForm';
import { PauseForm, ResumeForm } from './forms/PauseForms';
import {
  CloseSupervisionForm,
  FinishRecoveryForm,
  MarkKeyForm,
  MarkMajorForm,
  UnmarkKeyForm,
  UnmarkMajorForm,
} from './forms/ReasonForms';
import { RecoveryForm } from './forms/RecoveryForm';
import { ReferForm } from './forms/ReferForm';
import { ReopenForm } from './forms/ReopenForm';
import { ReturnForm } from './forms/ReturnForm';
import { StrikeOutForm } from './forms/StrikeOutForm';
import { VerifyForm } from './forms/VerifyForm';
import { AnswerSupervisionForm, TellReporterForm } from './forms/WordsForms';

const FORMS = {
  accept: AcceptForm,
  return: ReturnForm,
  assign: AssignForm,
  verify: VerifyForm,
  determine: DetermineForm,
  refer: ReferForm,
  close: CloseForm,
  reopen: ReopenForm,
  addNote: NoteForm,
  ask: AskForm,
  updateFacts: FactsForm,
  keepOut: KeepOutForm,
  letIn: LetInForm,
  clearSpam: ClearSpamForm,
  dismissSpam: DismissSpamForm,
  askExtension: AskExtensionForm,
  decideExtension: DecideExtensionForm,
  pause: PauseForm,
  resume: ResumeForm,
  tellReporter: TellReporterForm,
  supervise: SuperviseForm,
  ackSupervision: AckSupervisionForm,
  answerSupervision: AnswerSupervisionForm,
  sendBackSupervision: SendBackSupervisionForm,
  closeSupervision: CloseSupervisionForm,
  markMajor: MarkMajorForm,
  unmarkMajor: UnmarkMajorForm,
  recordMeasure: MeasureForm,
  answerMeasure: AnswerMeasureForm,
  recordRecovery: RecoveryForm,
  finishRecovery: FinishRecoveryForm,
  recordBulletin: BulletinForm,
  strikeOut: StrikeOutForm,
  markKey: MarkKeyForm,
  unmarkKey: UnmarkKeyForm,
  setCompanyState: CompanyStateForm,
} as const satisfies Record<FormAction, ComponentType<ActionFormProps>>;

function ActionBody({ leadId, action }: { leadId: string; action: FormAction }) {
  const { data: lead, failure, reload } = useQuery('lead.get', { leadId });
  // Coming back from a step taken in between, for instance from the facts.
  useRefresh(reload);
  const Form = FORMS[action];
  if (failure?.code === 'LEAD_NOT_FOUND') return <LeadGone onBack={openHome} />;
  if (!lead) return failure ? <ErrorState text={failure.message} onRetry={() => void reload()} /> : <Loading />;

  function done() {
    hint('办好了');
    goBack(ROUTES.lead(leadId));
  }

  return (
    <>
      <Card tone="primary">
        <Text className="heading">{lead.facts.company ?? lead.tips[0]?.text.slice(0, 40) ?? '线索'}</Text>
        <Text className="text-small">
          {STATUS_TABLE[lead.status].label} · {lead.division.name} · {lead.responsibleUnit.name}
        </Text>
        <Text className="text">{ACTION_WORDS[action].intro}</Text>
      </Card>
      <Form lead={lead} allowed={lead.actions.includes(action)} reload={reload} onDone={done} />
    </>
  );
}

/** One step of a lead on a screen of its own, so that a back-swipe leaves the form and loses nothing. */
export function ActionScreen({ leadId, action }: { leadId: string; action: string }) {
  const known = FORM_ACTIONS.find((one) => one === action);
  return (
    <Page title={known ? ACTION_WORDS[known].title : '办理线索'}>
      {known ? <ActionBody leadId={leadId} action={known} /> : <ErrorState text="没有这项操作。" />}
    </Page>
  );
}
