import type { LeadView } from '@/shared/contract/lead-views';
import { factLines } from '@/client/fact-lines';
import { draftOfFacts } from '@/client/facts-draft';
import { suggestionRows } from '@/client/suggestions';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { NoticeBar } from '@/ui/NoticeBar';
import { SuggestionList } from '@/ui/SuggestionList';

/** What people have confirmed, and what the reading suggests where they have not. */
export function FactsCard({ lead }: { lead: LeadView }) {
  const open = suggestionRows(lead.suggestions, draftOfFacts(lead.facts)).filter(
    (row) => row.patch !== undefined || row.id === 'keyword' || row.id === 'place',
  );
  return (
    <>
      <Card id="facts" title="要素">
        <FactLines lines={factLines(lead.facts)} />
      </Card>
      {open.length > 0 && (
        <Card id="suggestions-card" title="系统读出来的（请核对）">
          <NoticeBar>
            这些是电脑从文字里读出来的，对不对由人定。{canCorrect(lead) && '点上面的“更正要素”可以采用。'}
          </NoticeBar>
          <SuggestionList id="suggestions" items={open} />
        </Card>
      )}
    </>
  );
}

const canCorrect = (lead: LeadView): boolean => lead.actions.includes('updateFacts');
