import { Text } from '@tarojs/components';
import { useQuery } from '@/client/use-query';
import { useUnits } from '@/client/use-units';
import { goBack } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CheckList } from '@/ui/CheckList';
import { Field } from '@/ui/Field';
import { NoticeBar } from '@/ui/NoticeBar';
import { Select } from '@/ui/Select';
import { peopleText, wanText } from './key-table-words';
import { type Preview, useKeyImport } from './use-key-import';

function Errors({ errors, moreErrors }: Preview) {
  return (
    <Card id="import-errors" tone="danger" title={`有 ${errors.length + moreErrors} 处要改，改好再传`}>
      <Text className="text-small">有一处不对，就一行也不会导入。</Text>
      {errors.map(({ row, column, message }) => (
        <Text key={`${row}-${column}-${message}`} className="text">
          {row > 0 ? `第 ${row} 行“${column}”：` : ''}
          {message}
        </Text>
      ))}
      {moreErrors > 0 && <Text className="text-small">还有 {moreErrors} 处没有列出来。</Text>}
    </Card>
  );
}

const numbersOf = ({ amountYuan, people, unpaidYuan }: Preview['rows'][number]): string =>
  `金额（万元）${wanText(amountYuan)}，人数 ${peopleText(people)}，未兑付（万元）${wanText(unpaidYuan)}`;

/** Where the sheet's rows belong: a town of the county's, a village of the town's; undefined while it is fetched. */
function usePlaces(postKey: string) {
  const about = useQuery('keyTable.list', { post: postKey, limit: 1 }).data;
  const units = useUnits();
  if (!about || !units) return undefined;
  const villages = units.units.filter((unit) => unit.function === 'village');
  return about.towns.length > 0
    ? {
        label: '是哪个镇的表',
        help: '表里写明了哪个村的，记到那个村',
        required: true,
        options: about.towns.map(({ code, name }) => ({ value: code, label: name })),
      }
    : {
        label: '是哪个村（社区）的表',
        help: '选了就全记到这个村；不止一个村的不要选，表里写明了的会记到各村',
        required: false,
        options: villages.map(({ divisionCode, name }) => ({ value: divisionCode, label: name })),
      };
}

/** A filled 附件2 from a unit that works on paper: looked at first, then taken over whole or not at all (F1). */
export function KeyImportView({ postKey }: { postKey: string }) {
  const { preview, also, setAlso, node, setNode, done, busy, problem, choose, take } = useKeyImport(postKey);
  const places = usePlaces(postKey);
  const fresh = preview?.rows.filter(({ known }) => known === null) ?? [];
  const known = preview?.rows.filter(({ known: lead }) => lead !== null) ?? [];
  const count = fresh.length + also.length;
  const isPlaceMissing = places?.required === true && node === undefined;
  return (
    <>
      <Card id="import-help" title="导入填好的附件2">
        <Text className="text">
          单位在电脑上填好的表，存成 Excel（.xlsx），一次最多 400 行。每一行会记成一条重点线索，来源写“纸质报表补录”。
        </Text>
        <Text className="text-small">
          “采取的工作措施”等文字会原样记在线索的内容里。要算作措施的，请到线索里再记一次：写明谁作的、哪天作的。
        </Text>
      </Card>
      {problem && (
        <NoticeBar id="import-problem" tone="danger">
          {problem}
        </NoticeBar>
      )}
      {done && (
        <NoticeBar id="import-done">
          已经导入 {done.made} 条{done.skipped > 0 ? `，跳过已有的 ${done.skipped} 条` : ''}。
        </NoticeBar>
      )}
      {preview && preview.errors.length > 0 && <Errors {...preview} />}
      {preview && preview.errors.length === 0 && (
        <>
          <Card id="import-rows" title={`要新建 ${fresh.length} 条`}>
            {fresh.map((row) => (
              <Text key={row.row} className="text">
                第 {row.row} 行 {row.company}：{numbersOf(row)}
              </Text>
            ))}
          </Card>
          {known.length > 0 && (
            <Card id="import-known" title={`已有线索 ${known.length} 条，不重复导入`}>
              <Text className="text-small">同名的企业已经有重点线索。确实是另一件事的，请勾上。</Text>
              <CheckList
                id="also"
                rows={known.map((row) => ({
                  value: String(row.row),
                  title: `第 ${row.row} 行 ${row.company}`,
                  text: `已有：${row.known?.title ?? ''}`,
                }))}
                values={also}
                onChange={setAlso}
              />
            </Card>
          )}
          {count > 0 && places && (
            <Field
              label={places.label}
              help={places.help}
              required={places.required}
              error={isPlaceMissing ? '请选是哪个镇的表' : undefined}
            >
              <Select
                id="place"
                title={places.label}
                placeholder="点这里选"
                emptyLabel={places.required ? undefined : '不止一个村，或者不清楚'}
                options={places.options}
                value={node}
                onChange={setNode}
              />
            </Field>
          )}
          {count > 0 && (
            <Button id="take" busy={busy} disabled={isPlaceMissing} onClick={take}>
              {`确认导入 ${count} 条`}
            </Button>
          )}
        </>
      )}
      <Button
        id="choose-sheet"
        kind={preview?.errors.length === 0 && count > 0 ? 'quiet' : 'primary'}
        busy={busy}
        onClick={choose}
      >
        {preview ? '换一个文件' : '选择文件'}
      </Button>
      {done && (
        <Button id="back" kind="quiet" onClick={() => goBack(ROUTES.keyTables(postKey))}>
          回去生成统计表
        </Button>
      )}
    </>
  );
}
