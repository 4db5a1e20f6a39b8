import { Text } from '@tarojs/components';
import type { PostView } from '@/shared/contract/me';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { FACT_OPTIONS } from '@/client/facts-draft';
import { goBack } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useOffline } from '@/platform/use-offline';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { confirm } from '@/ui/dialog';
import { FactsFields } from '@/ui/FactsFields';
import { NoticeBar } from '@/ui/NoticeBar';
import { ChannelFields } from './ChannelFields';
import { PlaceFields } from './PlaceFields';
import { ReadingHelp } from './ReadingHelp';
import { SourceFields } from './SourceFields';
import { StoryFields } from './StoryFields';
import { useLeadForm } from './use-lead-form';

interface LeadFormViewProps {
  post: PostView;
  postKey: string;
  /** Request id of a draft in the box; empty for a new lead. */
  draft: string;
}

/** Logging a lead on one screen: only the story is required, everything else helps (requirements B3, B4). */
export function LeadFormView({ post, postKey, draft }: LeadFormViewProps) {
  const state = useLeadForm(post, postKey, draft);
  const offline = useOffline();
  const home = ROLE_TABLE[post.role].home;
  const leave = () => goBack(home ? ROUTES[home](postKey) : ROUTES.home);

  async function discard() {
    if (!(await confirm('删掉这一份', '写的文字和照片都会删掉。', '删掉'))) return;
    state.discard();
    leave();
  }

  return (
    <>
      {state.problem && (
        <NoticeBar id="refused" tone="danger">
          <Text>上次没有交上去：{state.problem.message}</Text>
        </NoticeBar>
      )}
      {post.role === 'gridWorker' ? <SourceFields state={state} /> : <ChannelFields state={state} />}
      <StoryFields state={state} />
      <ReadingHelp state={state} />
      <PlaceFields state={state} />
      <Card id="facts" title="知道多少填多少">
        <FactsFields
          formKey={String(state.taken)}
          values={state.form.facts}
          problems={state.problems}
          options={FACT_OPTIONS}
          onChange={state.changeFacts}
        />
      </Card>
      {Object.keys(state.problems).length > 0 && (
        <NoticeBar id="form-problems" tone="danger">
          有地方要改一改，请往上看红字。
        </NoticeBar>
      )}
      <Button
        id="lead-submit"
        onClick={() => {
          if (state.submit()) leave();
        }}
      >
        {offline ? '写好了，有网自动交' : '交上去'}
      </Button>
      <Text className="text-small">写的内容会自动存在手机里，没网也不会丢。</Text>
      <Button id="lead-discard" kind="text" onClick={() => void discard()}>
        不要了，删掉
      </Button>
    </>
  );
}
