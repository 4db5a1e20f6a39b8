import { Text } from '@tarojs/components';
import { Choice } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import type { LeadFormState } from './use-lead-form';

const SOURCES = [
  { value: 'own', label: '我发现的' },
  { value: 'somebody', label: '替群众报的', help: '给老人家代报，会有一个回执号交给本人。' },
] as const;

/** Whether a grid worker saw it, or files it for somebody who has no phone for it (代报). */
export function SourceFields({ state: { form, problems, update } }: { state: LeadFormState }) {
  return (
    <>
      <Field label="是谁发现的" required>
        <Choice id="source" column options={SOURCES} value={form.source} onChange={(source) => update({ source })} />
      </Field>
      {form.source === 'somebody' && (
        <>
          <NoticeBar id="source-words">
            <Text>
              交上去后，请把回执号抄在纸上交给本人。以后本人用这个号查进度、补充、撤回，也能改、删自己的姓名；您自己的微信查不了。请不要把是谁报的告诉别人。
            </Text>
          </NoticeBar>
          <TextField
            id="person-name"
            label="本人姓名"
            help="本人愿意才填，加密保存，办理单位看不到。"
            maxLength={30}
            initial={form.personName}
            error={problems.personName}
            onChange={(personName) => update({ personName })}
          />
          <TextField
            id="person-phone"
            label="本人电话"
            keyboard="number"
            maxLength={20}
            initial={form.personPhone}
            error={problems.personPhone}
            onChange={(personPhone) => update({ personPhone })}
          />
        </>
      )}
    </>
  );
}
