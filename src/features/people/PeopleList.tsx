import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '@/shared/contract/people';
import type { Paged } from '@/client/use-paged';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { EmptyState, ErrorState, Loading } from '@/ui/states';
import { EndPostSheet } from './EndPostSheet';
import { PersonCard } from './PersonCard';
import type { PostToEnd } from './use-end-post';

interface PeopleListProps {
  unitId: string;
  people: Paged<PersonView>;
  onChanged: () => void;
}

export function PeopleList({ unitId, people, onChanged }: PeopleListProps) {
  const [ending, setEnding] = useState<PostToEnd>();
  if (people.loading) return <Loading />;
  if (people.items.length === 0)
    return people.failure ? (
      <ErrorState text={people.failure.message} onRetry={() => void people.reload()} />
    ) : (
      <EmptyState id="no-people" title="这个单位还没有人" text="发一个邀请码，让同事加入。" />
    );
  return (
    <View id="people" className="stack">
      {people.failure && <NoticeBar tone="warn">{people.failure.message}</NoticeBar>}
      {people.items.map((person) => (
        <PersonCard key={person.memberId} person={person} onEnd={(role) => setEnding({ person, role, unitId })} />
      ))}
      {people.hasMore && (
        <Button id="more-people" kind="quiet" busy={people.loadingMore} onClick={() => void people.loadMore()}>
          再看更多
        </Button>
      )}
      {ending && (
        <EndPostSheet
          post={ending}
          onClose={() => setEnding(undefined)}
          onEnded={() => {
            setEnding(undefined);
            onChanged();
          }}
        />
      )}
    </View>
  );
}
