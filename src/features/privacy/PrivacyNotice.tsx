import { Text } from '@tarojs/components';
import { openDeclaredGuide } from '@/platform/privacy';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';
import { PRIVACY_NOTICE } from './notice';

export function PrivacyNotice() {
  return (
    <>
      {PRIVACY_NOTICE.map((part) => (
        <Card key={part.title} title={part.title}>
          {part.lines.map((line) => (
            <Text key={line} className="text">
              · {line}
            </Text>
          ))}
        </Card>
      ))}
      <Button
        id="open-guide"
        kind="quiet"
        onClick={() => {
          if (!openDeclaredGuide()) hint('完整的隐私保护指引请在微信里查看');
        }}
      >
        看微信里的隐私保护指引
      </Button>
    </>
  );
}
