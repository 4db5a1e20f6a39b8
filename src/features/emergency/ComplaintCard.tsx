import { Text } from '@tarojs/components';
import { dial } from '@/platform/phone';
import { Card } from '@/ui/Card';
import { List, ListRow } from '@/ui/ListRow';
import { OFFICE_HOTLINE } from './contacts';

/** 投诉建议: about this mini-program or how a matter was handled; 12345 stands above the town. */
export function ComplaintCard() {
  return (
    <Card id="complaints" title="投诉建议">
      <Text className="text">小程序不好用、事情办得不满意，都可以说。</Text>
      <List>
        <ListRow
          id="complaint-office"
          title={`☎ ${OFFICE_HOTLINE.name}`}
          text={OFFICE_HOTLINE.number}
          onClick={() => dial(OFFICE_HOTLINE.number)}
        />
        <ListRow
          id="complaint-12345"
          title="☎ 政务服务热线 12345"
          text="对镇上的办理不满意，可以打这个电话"
          onClick={() => dial('12345')}
        />
      </List>
    </Card>
  );
}
