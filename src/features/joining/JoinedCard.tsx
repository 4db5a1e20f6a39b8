import { Text } from '@tarojs/components';
import type { PostView } from '@/shared/contract/me';
import { openHome } from '@/platform/navigate';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';

export function JoinedCard({ post }: { post: PostView }) {
  return (
    <Card id="joined" title="✓ 已经加入" tone="primary">
      <Text className="text">
        您现在是{post.unit.name}的{post.roleLabel}。
      </Text>
      <Text className="text">首页上有“工作入口”，从那里开始。</Text>
      <Button id="joined-home" onClick={openHome}>
        回到首页
      </Button>
    </Card>
  );
}
