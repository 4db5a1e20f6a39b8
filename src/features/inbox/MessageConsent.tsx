import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useMe } from '@/client/me';
import { askForMessages } from '@/client/messages';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { hint } from '@/ui/dialog';

/** One consent is one message, so staff can top up whenever they look here. */
export function MessageConsent() {
  const { me } = useMe();
  const [busy, setBusy] = useState(false);
  if (!me || me.posts.length === 0) return null;

  function ask() {
    // First in the tap: WeChat refuses the question after any wait.
    const asked = askForMessages(me, ['leadAssigned', 'deadline']);
    setBusy(true);
    void asked.then(() => hint('好了')).finally(() => setBusy(false));
  }

  return (
    <Card>
      <Text className="text-small">想在微信里也收到提醒，点一下并选“允许”。允许一次，可以提醒一次。</Text>
      <Button id="ask-messages" kind="quiet" busy={busy} onClick={ask}>
        允许微信提醒我
      </Button>
    </Card>
  );
}
