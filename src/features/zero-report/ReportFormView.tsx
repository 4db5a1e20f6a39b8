import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { timeInWords } from '@/shared/wording/format';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { CheckedCard } from './CheckedCard';
import { LeadsCard } from './LeadsCard';
import { type ReportFormProps, type ReportFormState, useReportForm } from './use-report-form';

/** Who filed meanwhile, so that one can decide whether the own return still makes sense. */
function Meanwhile({ duty }: Pick<ReportFormProps, 'duty'>) {
  const last = duty.history.filter(({ filing }) => filing !== null).at(-1);
  return (
    <NoticeBar id="changed-meanwhile" tone="warn">
      <Text>
        {last ? `${last.by} ${timeInWords(last.at, new Date())} 刚报过。` : '刚才本单位有人报过了。'}
        您填的内容还在，要改成您填的，再点一次上报。
      </Text>
    </NoticeBar>
  );
}

/** Something was found that nobody has logged: it should be, and may be reported in words meanwhile. */
function FoundUnlogged({ state, postKey }: { state: ReportFormState; postKey: string }) {
  function fileUnlogged() {
    if (state.draft.value.note.trim() === '') hint('请先在“说明”里写几句');
    else state.fileFound();
  }

  return (
    <Card id="found-unlogged" title="有线索，还没有登记">
      {!postKey.startsWith('supervisingLeader@') && (
        <>
          <Text className="text">先登记这条线索，回来后它会自动出现在上面。</Text>
          <Button id="record-first" kind="quiet" onClick={() => openPage(ROUTES.recordLead(postKey))}>
            去登记线索
          </Button>
        </>
      )}
      <Text className="text-small">来不及登记的，在“说明”里写几句，也可以先报。</Text>
      <Button id="file-unlogged" kind="quiet" busy={state.busy} disabled={state.blocked} onClick={fileUnlogged}>
        先报：有线索
      </Button>
    </Card>
  );
}

/** The month's return with everything filled in; the button that stays at the lower edge hands it in. */
export function ReportFormView({ postKey, ...props }: ReportFormProps & { postKey: string }) {
  const { duty, form } = props;
  const state = useReportForm(props);
  const { draft, chosen, failure, busy, blocked } = state;
  const correcting = duty.filing !== null;
  const zeroLabel = correcting ? '更正为：没有发现' : '零报告：没有发现';
  const [unlogged, setUnlogged] = useState(false);
  const [noting, setNoting] = useState(draft.value.note !== '');
  const hasLeads = form.leads.length > 0;

  function fileFound() {
    if (chosen.length === 0) hint('请至少勾一条；都不用报，就点“没有发现”');
    else state.fileFound();
  }

  const wantsNote = noting || (unlogged && !hasLeads);
  return (
    <>
      {draft.restored && (
        <NoticeBar id="draft-restored">
          <Text>已恢复上次没报完的内容。</Text>
          <Button id="draft-clear" kind="text" onClick={draft.clear}>
            清空重填
          </Button>
        </NoticeBar>
      )}
      <LeadsCard form={form} state={state} />
      <CheckedCard
        key={draft.formKey}
        state={state}
        fromLastMonth={duty.filing === null && form.lastChecked !== null}
      />
      {wantsNote ? (
        <TextField
          key={`note-${draft.formKey}`}
          id="note"
          label="说明"
          multiline
          maxLength={500}
          initial={draft.value.note}
          onChange={(text) => draft.update({ note: text })}
        />
      ) : (
        <Button id="add-note" kind="text" onClick={() => setNoting(true)}>
          想补充说明，点这里
        </Button>
      )}
      {hasLeads ? (
        <Button id="file-zero" kind="quiet" busy={busy} disabled={blocked} onClick={state.fileNothing}>
          {zeroLabel}
        </Button>
      ) : unlogged ? (
        <FoundUnlogged state={state} postKey={postKey} />
      ) : (
        <Button id="found" kind="quiet" onClick={() => setUnlogged(true)}>
          有线索
        </Button>
      )}
      {correcting && (
        <Button id="leave-correct" kind="text" onClick={props.onLeft}>
          不改了
        </Button>
      )}
      <View className="page-footer stack">
        {state.changedMeanwhile ? (
          <Meanwhile duty={duty} />
        ) : (
          failure && (
            <NoticeBar id="report-failure" tone="danger">
              <Text>还没有报上去。{failure.message}</Text>
            </NoticeBar>
          )
        )}
        {hasLeads ? (
          <Button
            id="file-found"
            busy={busy}
            disabled={blocked}
            onClick={fileFound}
          >{`${correcting ? '更正为' : '报'}：有线索（${chosen.length} 条）`}</Button>
        ) : (
          <Button id="file-zero" busy={busy} disabled={blocked} onClick={state.fileNothing}>
            {zeroLabel}
          </Button>
        )}
      </View>
    </>
  );
}
