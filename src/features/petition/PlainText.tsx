import { Text } from '@tarojs/components';
import { useState } from 'react';
import { hasPersonalNumber, withoutPersonalNumbers } from '@/shared/domain/petition/personal-numbers';
import { Button } from '@/ui/Button';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';

interface PlainTextProps {
  id: string;
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  maxLength: number;
  value: string;
  onChange: (text: string) => void;
}

/** A text about a case that warns of numbers which lead to a person; they are not kept in any case. */
export function PlainText({ value, onChange, ...field }: PlainTextProps) {
  const [turn, setTurn] = useState(0);
  return (
    <>
      <TextField key={turn} {...field} multiline initial={value} onChange={onChange} />
      {hasPersonalNumber(value) && (
        <NoticeBar id={`${field.id}-numbers`} tone="warn">
          <Text>这里面有像电话、身份证或银行卡的号码。号码不会保存，会变成“（号码略）”。</Text>
          <Button
            id={`${field.id}-strip`}
            kind="text"
            onClick={() => {
              onChange(withoutPersonalNumbers(value));
              setTurn(turn + 1);
            }}
          >
            现在去掉
          </Button>
        </NoticeBar>
      )}
    </>
  );
}
