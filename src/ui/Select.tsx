import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Sheet } from './Sheet';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectProps {
  /** The sheet is `<id>-sheet`, its rows `<id>-<value>`, its search field `<id>-search`. */
  id: string;
  title: string;
  options: readonly SelectOption[];
  value: string | undefined;
  placeholder?: string;
  /** First row that takes the choice back, for instance 不清楚. */
  emptyLabel?: string;
  onChange: (value: string | undefined) => void;
}

/** A search field costs a keyboard; short lists are quicker to read than to search. */
const SEARCH_FROM = 9;

/** One of many, as a list of large rows with a search field: easier to hit than a wheel. */
export function Select({ id, title, options, value, placeholder = '请选择', emptyLabel, onChange }: SelectProps) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const chosen = options.find((option) => option.value === value);
  const shown = query ? options.filter((option) => option.label.includes(query.trim())) : options;

  function close() {
    setOpen(false);
    setQuery('');
  }

  function choose(next: string | undefined) {
    onChange(next);
    close();
  }

  return (
    <View>
      <View id={id} className="select" onClick={() => setOpen(true)}>
        <Text className={chosen ? 'grow' : 'grow placeholder'}>{chosen?.label ?? placeholder}</Text>
        <Text className="list-arrow">›</Text>
      </View>
      {open && (
        <Sheet id={`${id}-sheet`} title={title} onClose={close}>
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
            <View
              key={option.value}
              id={`${id}-${option.value}`}
              className="list-row"
              onClick={() => choose(option.value)}
            >
              <Text className="grow">{option.label}</Text>
              {option.value === value && <Text>✓</Text>}
            </View>
          ))}
          {shown.length === 0 && <Text className="text-small">没有找到，换个字试试。</Text>}
        </Sheet>
      )}
    </View>
  );
}
