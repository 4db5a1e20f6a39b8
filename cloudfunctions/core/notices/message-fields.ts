import { TEMPLATES, type Template, type TemplateFieldKind, type TemplateKey } from '@/shared/tables/templates';

/** WeChat's limits on the values of a subscribe message; a longer value is refused with 47003, an empty one too (E4). */
const LIMITS: Readonly<Record<TemplateFieldKind, number>> = {
  thing: 20,
  phrase: 5,
  time: 30,
  date: 30,
  character_string: 32,
  number: 32,
  name: 10,
};
const EMPTY = '无';

const fit = (value: string, max: number): string => {
  const characters = [...value.replace(/\s+/g, ' ').trim()];
  if (characters.length === 0) return EMPTY;
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`;
};

/** The template's fields with values WeChat takes; a field nobody filled says 无. */
export const messageFields = (
  template: TemplateKey,
  values: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries<Template['fields'][string]>(TEMPLATES[template].fields).map(([name, { kind }]) => [
      name,
      fit(values[name] ?? '', LIMITS[kind]),
    ]),
  );
