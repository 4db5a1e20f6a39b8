import { useReachBottom } from '@tarojs/taro';
import { dateInWords } from '@/shared/time/shanghai';
import { usePaged } from '@/client/use-paged';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { Button } from '@/ui/Button';
import { List, ListRow } from '@/ui/ListRow';
import { EmptyState, ErrorState, Loading } from '@/ui/states';

/** 联席会议, the newest first (C7). */
export function MeetingsView({ postKey, mayRecord }: { postKey: string; mayRecord: boolean }) {
  const list = usePaged('meeting.list', { post: postKey });
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  if (list.failure && list.items.length === 0)
    return <ErrorState text={list.failure.message} onRetry={() => void list.reload()} />;
  return (
    <>
      {mayRecord && (
        <Button id="new-meeting" onClick={() => openPage(ROUTES.meetingForm(postKey))}>
          登记一次会议
        </Button>
      )}
      {list.loading ? (
        <Loading />
      ) : list.items.length === 0 ? (
        <EmptyState id="no-meetings" title="还没有会议" text="登记以后，交办的事会按期提醒各单位。" />
      ) : (
        <List id="meetings">
          {list.items.map(({ meetingId, heldOn, place, decisions, tasks }) => (
            <ListRow
              key={meetingId}
              id={`meeting-${meetingId}`}
              title={`${dateInWords(heldOn)} 联席会议`}
              text={`${place}。议定 ${decisions} 条，交办 ${tasks} 件`}
              onClick={() => openPage(ROUTES.meeting(meetingId))}
            />
          ))}
        </List>
      )}
      {list.hasMore && (
        <Button id="more-meetings" kind="quiet" busy={list.loadingMore} onClick={() => void list.loadMore()}>
          再看更早的
        </Button>
      )}
    </>
  );
}
