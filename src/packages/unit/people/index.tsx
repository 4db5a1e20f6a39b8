import { useRouter } from '@tarojs/taro';
import { PeopleView } from '@/features/people/PeopleView';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function PeoplePage() {
  const { post } = useRouter().params;
  return (
    <Page title="单位人员">
      <PostGate homes={['unit', 'office']} wanted={decodeParam(post)} bare>
        {(held, key) => <PeopleView key={key} post={held} />}
      </PostGate>
    </Page>
  );
}
