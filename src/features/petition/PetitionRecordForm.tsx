import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { Input } from '@/shared/contract';
import { DEMAND_MAX } from '@/shared/contract/petition';
import { PETITION_CHANNELS, type PetitionChannel } from '@/shared/tables/petitions';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { countFromText } from '@/shared/wording/format';
import { call } from '@/client/call';
import { type Failure, fieldError } from '@/client/result';
import { useUnits } from '@/client/use-units';
import { goBack } from '@/platform/navigate';
import { randomId } from '@/platform/random-id';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { DateField } from '@/ui/DateField';
import { hint } from '@/ui/dialog';
import { Field } from '@/ui/Field';
import { Incomplete, NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import { SelectMany } from '@/ui/SelectMany';
import { TextField } from '@/ui/TextField';
import { VillagePicker } from '@/ui/VillagePicker';
import { NO_PERSONS, optionsOf } from './petition-words';
import { PlainText } from './PlainText';

const AGAINST_MAX = 10;

interface Draft {
  channel: PetitionChannel | undefined;
  receivedOn: string;
  village: string | undefined;
  people: string;
  demand: string;
  unitId: string | undefined;
  againstUnitIds: string[];
}

const problemsOf = ({ channel, demand, people }: Draft): Partial<Record<keyof Draft, string>> => ({
  ...(channel ? {} : { channel: '请选怎么来的' }),
  ...(demand.trim() === '' ? { demand: '请写要求解决什么事' } : {}),
  ...(people.trim() !== '' && countFromText(people) === undefined ? { people: '请填整数，不清楚就空着' } : {}),
});

/** A visit, a call or a letter written down. What is typed stays on this screen only: it does not lie about on the phone. */
export function PetitionRecordForm({ postKey, townCode }: { postKey: string; townCode: string }) {
  const units = useUnits()?.units ?? [];
  const today = shanghaiDate(new Date());
  const [draft, setDraft] = useState<Draft>({
    channel: undefined,
    receivedOn: today,
    village: undefined,
    people: '',
    demand: '',
    unitId: undefined,
    againstUnitIds: [],
  });
  const [problems, setProblems] = useState<Partial<Record<keyof Draft, string>>>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const requestId = useRef(randomId());
  const update = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const problem = (field: keyof Draft) => problems[field] ?? fieldError(failure, field);

  async function submit() {
    const found = problemsOf(draft);
    setProblems(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0 || !draft.channel) return;
    setBusy(true);
    const { channel, receivedOn, village, people, demand, unitId, againstUnitIds } = draft;
    const input: Input<'petition.record'> = {
      requestId: requestId.current,
      post: postKey,
      channel,
      receivedOn,
      divisionCode: village ?? townCode,
      people: countFromText(people),
      demand,
      unitId,
      againstUnitIds,
    };
    const result = await call('petition.record', input);
    setBusy(false);
    if (!result.ok) return setFailure(result);
    hint(`已登记，由${result.data.unit}办理`);
    goBack(ROUTES.petitions(postKey));
  }

  const options = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card id="petition-form" title="登记信访事项">
      <NoticeBar id="no-persons" tone="warn">
        <Text>{NO_PERSONS}</Text>
      </NoticeBar>
      <Field label="怎么来的" required error={problem('channel')}>
        <Choice
          id="channel"
          column
          options={optionsOf(PETITION_CHANNELS)}
          value={draft.channel}
          onChange={(channel) => update({ channel })}
        />
      </Field>
      <DateField
        id="received-on"
        label="哪天收到的"
        help="15 天告知期限从这一天算起"
        required
        value={draft.receivedOn}
        text={dateInWords(draft.receivedOn, today.slice(0, 4))}
        last={today}
        error={problem('receivedOn')}
        onChange={(receivedOn) => update({ receivedOn })}
      />
      <VillagePicker
        id="village"
        label="事情在哪个村（社区）"
        villages={units
          .filter((unit) => unit.function === 'village')
          .map(({ divisionCode, name }) => ({ code: divisionCode, name }))}
        value={draft.village}
        onChange={(village) => update({ village })}
      />
      <TextField
        id="people"
        label="来了或签名的有几人"
        keyboard="number"
        maxLength={8}
        error={problem('people')}
        onChange={(people) => update({ people })}
      />
      <PlainText
        id="demand"
        label="要求解决什么"
        help="什么事、什么诉求"
        required
        maxLength={DEMAND_MAX}
        value={draft.demand}
        error={problem('demand')}
        onChange={(demand) => update({ demand })}
      />
      <Field label="反映的是哪个单位" help="选出来的单位看不到这件信访，也不会交给它办。">
        <SelectMany
          id="against"
          title="反映的是哪个单位"
          options={options}
          values={draft.againstUnitIds}
          limit={AGAINST_MAX}
          placeholder="不是反映单位的，不用选"
          onChange={(againstUnitIds) => update({ againstUnitIds })}
        />
      </Field>
      <Field label="交给哪个单位办" help="不选就由信访办办理" error={problem('unitId')}>
        <Select
          id="unit"
          title="交给哪个单位办"
          placeholder="信访办"
          emptyLabel="信访办（不另外交办）"
          options={options.filter(({ value }) => !draft.againstUnitIds.includes(value))}
          value={draft.unitId}
          onChange={(unitId) => update({ unitId })}
        />
      </Field>
      {failure && (
        <NoticeBar id="record-failure" tone="danger">
          <Text>还没有保存成功。{failure.message}</Text>
        </NoticeBar>
      )}
      {Object.keys(problems).length > 0 && <Incomplete />}
      <Button id="submit" busy={busy} onClick={() => void submit()}>
        保存
      </Button>
    </Card>
  );
}
