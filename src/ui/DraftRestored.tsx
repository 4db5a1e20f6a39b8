import { Text } from '@tarojs/components';
import { Button } from './Button';
import { NoticeBar } from './NoticeBar';

interface DraftRestoredProps {
  restored: boolean;
  onClear: () => void;
}

/** Above a form that shows again what was written and not sent. */
export function DraftRestored({ restored, onClear }: DraftRestoredProps) {
  if (!restored) return null;
  return (
    <NoticeBar id="draft-restored">
      <Text>已恢复上次没提交的内容。</Text>
      <Button id="draft-clear" kind="text" onClick={onClear}>
        清空重写
      </Button>
    </NoticeBar>
  );
}
