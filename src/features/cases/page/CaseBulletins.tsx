import { Text, View } from '@tarojs/components';
import type { CaseView } from '@/shared/contract/case-views';
import { dateInWords } from '@/shared/time/shanghai';
import { Card } from '@/ui/Card';
import { EntryFoot } from './EntryFoot';

const SCOPES = { province: '跨省', city: '跨市' } as const;
const DIRECTIONS = { sent: '发给', received: '收到' } as const;

/** 省际、跨市风险通报 about the case (C7). */
export function CaseBulletins({ one, mayStrike }: { one: CaseView; mayStrike: boolean }) {
  if (one.bulletins.length === 0) return null;
  const thisYear = String(new Date().getFullYear());
  return (
    <Card id="bulletins" title="风险通报">
      {one.bulletins.map(({ id, direction, scope, body, on, documentNumber, text, by }) => (
        <View key={id} id={`bulletin-${id}`} className="stack entry">
          <Text className="text text-strong">
            {SCOPES[scope]} · {DIRECTIONS[direction]}
            {body}
          </Text>
          <Text className="text pre">{text}</Text>
          <EntryFoot caseId={one.caseId} entryId={id} mayStrike={mayStrike}>
            {dateInWords(on, thisYear)}
            {documentNumber ? `，${documentNumber}` : ''} · {by} 记
          </EntryFoot>
        </View>
      ))}
    </Card>
  );
}
