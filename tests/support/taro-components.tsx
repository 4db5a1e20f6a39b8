/**
 * Taro's components as plain host elements, for tests of what a screen says. The real ones need a browser and are
 * seen by the journeys.
 */
import { createElement, type ReactNode } from 'react';

const TAGS: Record<string, string> = {
  Text: 'span',
  Button: 'button',
  Image: 'img',
  Input: 'input',
  Textarea: 'textarea',
};
/** Attributes a test may ask about; React would warn about the others on host elements. */
const KEPT = /^(id|className|role|placeholder|src|disabled|maxLength|defaultValue|aria-.*|data-.*)$/;
const EMPTY = new Set(['input', 'textarea', 'img']);

interface HostProps {
  children?: ReactNode;
  [name: string]: unknown;
}

function hostElement(name: string) {
  const tag = TAGS[name] ?? 'div';
  return function Host({ children, ...props }: HostProps) {
    const kept = Object.fromEntries(Object.entries(props).filter(([key]) => KEPT.test(key)));
    return EMPTY.has(tag) ? createElement(tag, kept) : createElement(tag, kept, children);
  };
}

const made = new Map<string, ReturnType<typeof hostElement>>();

/** Every component name answers with a host element, always the same one. */
module.exports = new Proxy(
  {},
  {
    get(_target, name: string) {
      if (name === '__esModule') return true;
      if (!made.has(name)) made.set(name, hostElement(name));
      return made.get(name);
    },
  },
);
