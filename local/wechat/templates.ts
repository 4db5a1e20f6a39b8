import { TEMPLATES, type TemplateFieldKind } from '@/shared/tables/templates';

export interface RegisteredTemplate {
  id: string;
  envName: string;
  title: string;
  fields: Readonly<Record<string, { kind: TemplateFieldKind; label: string }>>;
}

/** The product's templates as if WeChat had approved them; ids look like WeChat's: 43 characters. */
export const REGISTERED_TEMPLATES: readonly RegisteredTemplate[] = Object.entries(TEMPLATES).map(([key, template]) => ({
  ...template,
  id: `local-${key}-`.padEnd(43, '0'),
}));

/** Values for the functions' `TEMPLATE_*` variables. */
export const templateEnv = (): Record<string, string> =>
  Object.fromEntries(REGISTERED_TEMPLATES.map(({ envName, id }) => [envName, id]));

export const findTemplate = (id: string): RegisteredTemplate | undefined =>
  REGISTERED_TEMPLATES.find((template) => template.id === id);
