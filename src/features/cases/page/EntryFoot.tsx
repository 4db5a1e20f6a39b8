import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';

interface EntryFootProps {
  caseId: string;
  entryId: string;
  mayStrike: boolean;
  children: ReactNode;
}

/** Under an entry of a case: who wrote it, and the way to strike it out. */
export function EntryFoot({ caseId, entryId, mayStrike, children }: EntryFootProps) {
  return (
    <View className="row-between">
      <Text className="text-small">{children}</Text>
      {mayStrike && (
        <Button
          id={`strike-${entryId}`}
          kind="text"
          inline
          onClick={() => openPage(ROUTES.caseStep(caseId, 'strikeOut', entryId))}
        >
          记错了，划掉
        </Button>
      )}
    </View>
  );
}
