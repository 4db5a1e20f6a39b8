import { Text, View } from '@tarojs/components';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { Card } from '@/ui/Card';
import { CheckList } from '@/ui/CheckList';
import type { ReportForm } from './report-draft';
import type { ReportFormState } from './use-report-form';

type FormLead = ReportForm['leads'][number];

const dayOf = (iso: string): string => dateInWords(shanghaiDate(new Date(iso)), shanghaiDate(new Date()).slice(0, 4));

/** A lead others handle has no title for this unit. */
const titleOf = ({ title, receivedAt }: FormLead): string =>
  title ?? `网格员上报，已转责任单位办理（${dayOf(receivedAt)}）`;

/** What the ledger has of the month, and what the grid workers said. */
export function LeadsCard({ form, state }: { form: ReportForm; state: ReportFormState }) {
  const { leads, notes, since } = form;
  return (
    <Card id="month-leads" title={leads.length > 0 ? `这个月登记的线索（${leads.length} 条）` : '这个月没有登记线索'}>
      <Text className="text-small">
        从{dayOf(since)}算起。{leads.length > 0 ? '打勾的会报上去，点一下可以改。' : ''}
      </Text>
      {leads.length > 0 && (
        <CheckList
          id="report-lead"
          rows={leads.map((lead) => ({
            value: lead.leadId,
            title: titleOf(lead),
            text: lead.title === null ? undefined : `${dayOf(lead.receivedAt)}收到`,
          }))}
          values={state.chosen}
          onChange={(values) =>
            state.draft.update({ left: leads.map(({ leadId }) => leadId).filter((id) => !values.includes(id)) })
          }
        />
      )}
      {notes.length > 0 && (
        <View id="grid-notes" className="stack-tight">
          <Text className="text text-strong">网格员说没有发现（{notes.length} 次）</Text>
          {notes.map(({ at, text }) => (
            <Text key={at + text} className="text-small">
              {dayOf(at)}：{text}
            </Text>
          ))}
        </View>
      )}
    </Card>
  );
}
