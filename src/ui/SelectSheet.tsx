import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from './Button';
import { Sheet } from './Sheet';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectSheetProps {
  /** The sheet is `<id>-sheet`, its rows `<id>-<value>`, its search field `<id>-search`. */
  id: string;
  title: string;
  options: readonly SelectOption[];
  value: string | undefined;
  /** First row that takes the choice back, for instance 不清楚. */
  emptyLabel?: string;
  /** Fetches further options; absent when all are here. */
  onMore?: (() => void) | undefined;
  onChange: (value: string | undefined) => void;
  onClose: () => void;
}

/** A search field costs a keyboard; short lists are quicker to read than to search. */
const SEARCH_FROM = 9;

/** One of many, as a list of large rows with a search field: easier to hit than a wheel. */
export function SelectSheet({ id, title, options, value, emptyLabel, onMore, onChange, onClose }: SelectSheetProps) {
  const [query, setQuery] = useState('');
  const shown = query ? options.filter((option) => option.label.includes(query.trim())) : options;

  function choose(next: string | undefined) {
    onChange(next);
    onClose();
  }

  return (
    <Sheet id={`${id}-sheet`} title={title} onClose={onClose}>
      {options.length >= SEARCH_FROM && (
        <Input
          id={`${id}-search`}
          className="input"
          placeholder="输入名字里的字来找"
          onInput={(event) => setQuery(event.detail.value)}
        />
      )}
      {emptyLabel && !query && (
        <View id={`${id}-none`} className="list-row" onClick={() => choose(undefined)}>
          <Text>{emptyLabel}</Text>
        </View>
      )}
      {shown.map((option) => (
        <View key={option.value} id={`${id}-${option.value}`} className="list-row" onClick={() => choose(option.value)}>
          <Text className="grow">{option.label}</Text>
          {option.value === value && <Text>✓</Text>}
        </View>
      ))}
      {shown.length === 0 && (
        <Text className="text-small">{options.length === 0 ? '这里还没有可选的。' : '没有找到，换个字试试。'}</Text>
      )}
      {onMore && (
        <Button id={`${id}-more`} kind="quiet" onClick={onMore}>
          再看后面的
        </Button>
      )}
    </Sheet>
  );
}
