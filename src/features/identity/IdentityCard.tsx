import { Text } from '@tarojs/components';
import type { LeadView } from '@/shared/contract/lead-views';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';

/** The way to ask who reported; only for who may, and only where somebody left a name. */
export function IdentityCard({ lead }: { lead: LeadView }) {
  const named = lead.tips.filter((tip) => tip.named);
  if (!lead.mayAskIdentity) return null;
  return (
    <Card id="identity" title="举报人身份">
      <Text className="text-small">
        举报人留了姓名和电话，加密保存，平时谁也看不到。确实要联系本人时才申请，先试试在小程序里问。
      </Text>
      {named.map((tip, index) => (
        <Button
          key={tip.tipId}
          id={`ask-identity-${index}`}
          kind="quiet"
          onClick={() => openPage(ROUTES.identity(lead.leadId, tip.tipId))}
        >
          {named.length > 1 ? `申请查看举报人身份（第${index + 1}位）` : '申请查看举报人身份'}
        </Button>
      ))}
    </Card>
  );
}
