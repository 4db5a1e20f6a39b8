import { View } from '@tarojs/components';
import { END_REASONS } from '@/shared/tables/appointments';
import { keysOf } from '@/shared/domain/keys-of';
import { ROLE_TABLE } from '@/shared/tables/roles';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { Sheet } from '@/ui/Sheet';
import { ErrorState, Loading } from '@/ui/states';
import { type PostToEnd, useEndPost } from './use-end-post';

interface EndPostSheetProps {
  post: PostToEnd;
  onClose: () => void;
  onEnded: () => void;
}

const REASONS = keysOf(END_REASONS).map((value) => ({ value, label: END_REASONS[value] }));

/** What ending this post leaves behind, why it ends, and who takes over. */
export function EndPostSheet({ post, onClose, onEnded }: EndPostSheetProps) {
  const form = useEndPost(post, onEnded);
  const title = `结束任职：${post.person.name} ${ROLE_TABLE[post.role].label}`;
  return (
    <Sheet id="end-post" title={title} onClose={onClose}>
      {!form.facts ? (
        form.failure ? (
          <ErrorState text={form.failure.message} onRetry={form.reload} />
        ) : (
          <Loading />
        )
      ) : (
        <View className="stack">
          <NoticeBar id="end-warnings" tone="warn">
            {form.warnings.map((warning) => (
              <View key={warning}>{warning}</View>
            ))}
          </NoticeBar>
          {form.facts.successors.length > 0 && (
            <Field label="谁接手他登记的线索">
              <Choice
                id="successor"
                column
                options={form.facts.successors.map(({ id, name }) => ({ value: id, label: name }))}
                value={form.successorId}
                onChange={form.setSuccessorId}
              />
            </Field>
          )}
          <Field label="原因" required>
            <Choice id="end-reason" column options={REASONS} value={form.reason} onChange={form.setReason} />
          </Field>
          {form.problem && (
            <NoticeBar id="end-problem" tone="danger">
              {form.problem}
            </NoticeBar>
          )}
          <Button id="end-submit" kind="danger" busy={form.busy} onClick={form.end}>
            结束任职
          </Button>
        </View>
      )}
    </Sheet>
  );
}
