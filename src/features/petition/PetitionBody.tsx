import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { PetitionView } from '@/shared/contract/petition-views';
import { PETITION_CHANNELS, PETITION_RESULTS, PETITION_STATES, WATCH_LEVELS } from '@/shared/tables/petitions';
import { timeInWords } from '@/shared/wording/format';
import { dayNumber } from '@/shared/wording/petition';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { Timeline } from '@/ui/Timeline';
import { ClocksCard } from './ClocksCard';
import { Openings } from './Openings';
import { aidInWords, ledgerTags, receivedInWords } from './petition-words';

function HeadCard({ petition }: { petition: PetitionView }) {
  const now = new Date();
  return (
    <Card id="petition-head" title="信访事项">
      <View className="row">
        <Tag tone={petition.state === 'closed' ? 'neutral' : 'primary'}>{PETITION_STATES[petition.state]}</Tag>
        {ledgerTags(petition).map((label) => (
          <Tag key={label} tone="warn">
            {label}
          </Tag>
        ))}
      </View>
      <Text id="demand" className="text pre">
        {petition.demand}
      </Text>
      <FactLines
        lines={[
          { label: '怎么来的', text: PETITION_CHANNELS[petition.channel] },
          {
            label: '收到',
            text: `${receivedInWords(petition.receivedAt, now)}，第${dayNumber(petition.receivedAt, now)}天`,
          },
          { label: '人数', text: petition.people === null ? undefined : `${petition.people}人` },
          { label: '地方', text: petition.division },
          { label: '办理单位', text: petition.unit.name },
          ...(petition.result ? [{ label: '结果', text: PETITION_RESULTS[petition.result] }] : []),
        ]}
      />
    </Card>
  );
}

/** Why the case is on a ledger, and who put it there. */
function LedgersCard({ petition: { keyCaseMark, watchMark, watch } }: { petition: PetitionView }) {
  if (!keyCaseMark && !watchMark) return null;
  const now = new Date();
  return (
    <Card id="ledgers" title="重点台账" tone="warn">
      {keyCaseMark && (
        <Text className="text">
          重点风险案件：{keyCaseMark.reason}（{keyCaseMark.by}，{timeInWords(keyCaseMark.at, now)}）
        </Text>
      )}
      {watchMark && watch && (
        <Text className="text">
          {WATCH_LEVELS[watch]}：{watchMark.reason}（{watchMark.by}，{timeInWords(watchMark.at, now)}）
        </Text>
      )}
      <Text className="text-small">管的是案件，不是给人贴标签。</Text>
    </Card>
  );
}

function LeadsCard({ leads }: Pick<PetitionView, 'leads'>) {
  if (leads.length === 0) return null;
  return (
    <Card id="linked-leads" title="关联的线索">
      <Text className="text-small">两边各办各的，期限各算各的。</Text>
      <List>
        {leads.map(({ leadId, title }) => (
          <ListRow key={leadId} id={`lead-${leadId}`} title={title} onClick={() => openPage(ROUTES.lead(leadId))} />
        ))}
      </List>
    </Card>
  );
}

function CasesCard({ cases }: Pick<PetitionView, 'cases'>) {
  if (cases.length === 0) return null;
  return (
    <Card id="linked-cases" title="关联的陈案">
      <List>
        {cases.map(({ caseId, name }) => (
          <ListRow
            key={caseId}
            id={`case-${caseId}`}
            title={name}
            onClick={() => openPage(ROUTES.legacyCase(caseId))}
          />
        ))}
      </List>
    </Card>
  );
}

function AidCard({ aid }: Pick<PetitionView, 'aid'>) {
  if (aid.length === 0) return null;
  return (
    <Card id="aid" title="帮扶救济">
      {aid.map((one) => (
        <View key={one.id}>
          <Text className="text">{aidInWords(one)}</Text>
          <Text className="text-small">
            {one.note ? `${one.note}，` : ''}
            {one.by}登记
          </Text>
        </View>
      ))}
    </Card>
  );
}

/** Steps of the story that are marked. */
const STANDING_OUT: readonly string[] = ['object', 'refuse', 'reopen', 'strikeAid'];

/** Everything of an opened petition: what is asked for and what runs out, what may be done, then what has been. */
export function PetitionBody({ petition, children }: { petition: PetitionView; children: ReactNode }) {
  const now = new Date();
  return (
    <>
      <HeadCard petition={petition} />
      <ClocksCard clocks={petition.clocks} />
      {children}
      <LedgersCard petition={petition} />
      <LeadsCard leads={petition.leads} />
      <CasesCard cases={petition.cases} />
      <AidCard aid={petition.aid} />
      <Card id="history" title="办理过程">
        <Timeline
          id="timeline"
          items={petition.history.map(({ at, label, by, unit, text, particulars, kind }, index) => ({
            id: String(index),
            title: label,
            when: timeInWords(at, now),
            who: unit ? `${unit} ${by}` : by,
            text: [...particulars.map(([name, value]) => `${name}：${value}`), text].filter(Boolean).join('\n'),
            tone: STANDING_OUT.includes(kind) ? ('warn' as const) : undefined,
          }))}
        />
      </Card>
      {petition.seesOpenings && <Openings petitionId={petition.petitionId} />}
    </>
  );
}
