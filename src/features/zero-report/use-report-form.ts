import { useState } from 'react';
import type { DutyView } from '@/shared/contract/duty';
import { checkedInWords, periodInWords } from '@/shared/wording/zero-report';
import { call } from '@/client/call';
import { type Failure, fieldError } from '@/client/result';
import { useDraft } from '@/client/use-draft';
import { confirm } from '@/ui/dialog';
import { checkedOf, leadIdsOf, type ReportDraft, type ReportForm, reportAtFirst } from './report-draft';

export interface ReportFormProps {
  duty: DutyView;
  form: ReportForm;
  reload: () => Promise<void>;
  /** Sending has begun: the form stays until it is through, whatever is loaded meanwhile. */
  onBegun: () => void;
  onFiled: (duty: DutyView) => void;
  /** A correction is left as it was; what was typed stays on the phone. */
  onLeft: () => void;
}

/** The server knows something newer: it is fetched, and what was typed stays. */
const MEANWHILE: readonly string[] = ['DUTY_CHANGED_MEANWHILE', 'LEAD_NOT_FOUND', 'DUTY_CANCELLED'];

const zeroQuestion = (duty: DutyView, draft: ReportDraft, leads: number): string => {
  const checked = checkedOf(draft);
  return [
    leads > 0 ? `本月登记过 ${leads} 条线索，这样报就都不算。` : '',
    `${periodInWords(duty.period, new Date())}没有发现非法集资线索。`,
    `查过：${checked ? checkedInWords(checked) : '没有填'}。`,
  ].join('');
};

/** The return's form: what is filled in, and its way to the server. */
export function useReportForm({ duty, form, reload, onBegun, onFiled }: Omit<ReportFormProps, 'onLeft'>) {
  const draft = useDraft<ReportDraft>(`zeroReport-${duty.dutyId}`, reportAtFirst(duty, form));
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const checked = checkedOf(draft.value);
  const chosen = leadIdsOf(draft.value, form);

  async function send(found: boolean) {
    if (!checked) return;
    onBegun();
    // Keeps the request's id on the phone: if only the answer gets lost, sending again is not a second return.
    draft.update({});
    const result = await call('zeroReport.file', {
      requestId: draft.requestId,
      dutyId: duty.dutyId,
      version: duty.version,
      found,
      leadIds: found ? chosen : [],
      checked,
      note: draft.value.note,
    });
    if (!result.ok) {
      // First the newer return, then the words about it.
      if (MEANWHILE.includes(result.code)) await reload();
      setFailure(result);
      return;
    }
    draft.clear();
    onFiled(result.data);
  }

  function file(found: boolean) {
    setFailure(undefined);
    setBusy(true);
    void send(found).finally(() => setBusy(false));
  }

  async function fileNothing() {
    if (
      await confirm(
        duty.filing ? '更正为零报告？' : '报零报告？',
        zeroQuestion(duty, draft.value, form.leads.length),
        '上报',
      )
    )
      file(false);
  }

  return {
    draft,
    chosen,
    busy,
    failure,
    changedMeanwhile: failure?.code === 'DUTY_CHANGED_MEANWHILE',
    sitesProblem: checked ? fieldError(failure, 'checked.sites') : '请填整数，比如 4',
    /** Something is wrong that must be seen before sending. */
    blocked: checked === null,
    fileNothing: () => void fileNothing(),
    fileFound: () => file(true),
  };
}

export type ReportFormState = ReturnType<typeof useReportForm>;
