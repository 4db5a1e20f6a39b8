import { Text, View } from '@tarojs/components';
import type { CaseView } from '@/shared/contract/case-views';
import { PRINCIPLES, PRINCIPLES_BASIS } from '@/shared/tables/cases';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';

/** 三统两分: who answers for each of the five (work plan 二（六）). */
export function DutiesCard({ one, mayAct }: { one: CaseView; mayAct: boolean }) {
  return (
    <Card id="duties" title="三统两分">
      <Text className="text-small">{PRINCIPLES_BASIS}</Text>
      <List>
        {one.responsibilities.map(({ principle, units, body }) => {
          const who = [...units.map(({ name }) => name), ...(body === '' ? [] : [body])].join('、');
          return (
            <ListRow
              key={principle}
              id={`duty-${principle}`}
              title={PRINCIPLES[principle].label}
              text={who || '还没有定'}
              {...(mayAct ? { onClick: () => openPage(ROUTES.caseStep(one.caseId, 'responsibility', principle)) } : {})}
            />
          );
        })}
      </List>
      {mayAct && (
        <View>
          <Text className="text-small">点一行，定由谁负责。</Text>
        </View>
      )}
    </Card>
  );
}
