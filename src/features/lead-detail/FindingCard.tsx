import { keysOf } from '@/shared/domain/keys-of';
import type { LeadView } from '@/shared/contract/lead-views';
import { CLEARED, clears } from '@/shared/domain/lead/cleared';
import { COMPANY_STATES } from '@/shared/tables/company-states';
import { CLOSE_RESULT_LABELS, OUTCOME_LABELS } from '@/shared/tables/lead-statuses';
import { LEGAL_TESTS, TEST_ANSWERS } from '@/shared/tables/legal-tests';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';

/** What the unit found, how the company stands, and how it ended; a company cleared is said to be so first of all. */
export function FindingCard({ lead }: { lead: LeadView }) {
  const { outcome, legalTests, companyState, closeResult } = lead;
  const lines = [
    ...(outcome ? [{ label: '研判结论', text: OUTCOME_LABELS[outcome] }] : []),
    ...(legalTests
      ? keysOf(LEGAL_TESTS).map((test) => ({ label: LEGAL_TESTS[test].label, text: TEST_ANSWERS[legalTests[test]] }))
      : []),
    ...(companyState ? [{ label: '企业现状', text: COMPANY_STATES[companyState] }] : []),
    ...(closeResult ? [{ label: '办理结果', text: CLOSE_RESULT_LABELS[closeResult] }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Card id="finding" title="研判和结果">
      {clears(closeResult) && (
        <NoticeBar id="cleared">{CLEARED}：查过了，没有发现非法集资。对外不要再说它有问题。</NoticeBar>
      )}
      <FactLines lines={lines} />
    </Card>
  );
}
