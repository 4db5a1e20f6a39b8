import { useRouter } from '@tarojs/taro';
import { LinkToCase } from '@/features/cases/page/LinkToCase';
import { PostGate } from '@/features/work-post/PostGate';
import { decodeParam } from '@/platform/navigate';
import { Page } from '@/ui/Page';

export default function CaseLinkPage() {
  const { leadId } = useRouter().params;
  return (
    <Page title="关联到陈案">
      <PostGate homes={['office']} wanted="">
        {(_post, key) => <LinkToCase key={key} leadId={decodeParam(leadId)} postKey={key} />}
      </PostGate>
    </Page>
  );
}
