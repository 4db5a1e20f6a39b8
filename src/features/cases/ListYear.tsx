import { Select } from '@/ui/Select';

interface ListYearProps {
  /** Years with a frozen list, the newest first. */
  years: readonly number[];
  /** undefined: the newest. */
  value: number | undefined;
  onChange: (year: number | undefined) => void;
}

/** Which year's frozen list is looked at, where there is a choice. */
export function ListYear({ years, value, onChange }: ListYearProps) {
  if (years.length < 2) return null;
  return (
    <Select
      id="list-year"
      title="看哪一年的名单"
      options={years.map((year) => ({ value: String(year), label: `${year}年的名单` }))}
      value={String(value ?? years[0])}
      onChange={(year) => onChange(year === undefined ? undefined : Number(year))}
    />
  );
}
