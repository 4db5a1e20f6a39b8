import { useState } from 'react';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { receiptDigits } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/TextField';

const RECEIPT_DIGITS = 16;

/** Asking by number works without the account the tip came from (requirement B2). */
export function ReceiptQuery() {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  function ask() {
    const digits = receiptDigits(typed);
    const wrong = digits.length !== RECEIPT_DIGITS;
    setError(wrong ? `回执号是 ${RECEIPT_DIGITS} 位数字，现在是 ${digits.length} 位，请核对` : undefined);
    if (!wrong) openPage(ROUTES.tipStory(digits));
  }

  return (
    <Card title="用回执号查">
      <TextField
        id="receipt-input"
        label="回执号"
        help="16 位数字，空格可打可不打。"
        required
        maxLength={25}
        error={error}
        onChange={setTyped}
      />
      <Button id="query-receipt" onClick={ask}>
        查进度
      </Button>
    </Card>
  );
}
