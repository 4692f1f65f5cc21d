// What the app says, in English and Chinese. Slipway's own answers are in the same language, by Accept-Language.

import type { Product } from './slipway.js';

const en = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  welcome: 'The product catalogue',
  welcomeText: 'Sign in with your company’s account to see the products and to edit those that you look after.',
  products: 'Products',
  searchFor: 'Name, key or description',
  search: 'Search',
  more: 'Show more',
  count: '{shown} of {total} products',
  back: '← All products',
  key: 'Key',
  name: 'Name',
  localName: 'Name in Chinese',
  category: 'Category',
  plannedStart: 'Planned start',
  tags: 'Tags, separated by commas',
  description: 'Description',
  stage: 'Stage',
  updatedAt: 'Last change',
  save: 'Save',
  saved: 'Saved as version {version}.',
  unchanged: 'Nothing to save.',
  changedMeanwhile: 'Somebody else saved this product after you opened it, and your change would overwrite theirs. Reload it, and change it again.',
  reload: 'Reload the product',
  explain: 'What this means',
  trace: 'For support: {id}',
  unreachable: 'Slipway does not answer',
  notSignedIn: 'Signing in did not work',
};

type Texts = typeof en;
export type TextName = keyof Texts;

const zh: Texts = {
  signIn: '登录',
  signOut: '退出',
  welcome: '产品目录',
  welcomeText: '使用公司账号登录，即可查看产品，并编辑由您负责的产品。',
  products: '产品',
  searchFor: '名称、代号或说明',
  search: '搜索',
  more: '显示更多',
  count: '共 {total} 个产品，已显示 {shown} 个',
  back: '← 全部产品',
  key: '代号',
  name: '名称',
  localName: '中文名称',
  category: '类别',
  plannedStart: '计划启动日期',
  tags: '标签（用逗号分隔）',
  description: '说明',
  stage: '阶段',
  updatedAt: '最近修改',
  save: '保存',
  saved: '已保存为版本 {version}。',
  unchanged: '没有需要保存的修改。',
  changedMeanwhile: '您打开该产品之后，有人保存了它；您的修改会覆盖对方的内容。请重新载入后再修改。',
  reload: '重新载入产品',
  explain: '这是什么意思',
  trace: '技术支持编号：{id}',
  unreachable: 'Slipway 没有响应',
  notSignedIn: '登录没有成功',
};

/** A stage that is missing here, or that Slipway no longer has, does not compile. */
const stages: Record<Product['stage'], { en: string; zh: string }> = {
  CONCEPT: { en: 'Concept', zh: '概念' },
  ANALYSIS: { en: 'Analysis', zh: '市场分析' },
  STRATEGY: { en: 'Strategy', zh: '产品战略' },
  PLANNING: { en: 'Planning', zh: '产品规划' },
  DEVELOPMENT: { en: 'Development', zh: '产品开发' },
  TRIAL: { en: 'Trial', zh: '试用试销' },
  LAUNCH: { en: 'Launch', zh: '上市营销' },
  OPERATION: { en: 'Operation', zh: '产品运营' },
  SUNSET: { en: 'Sunset', zh: '退市' },
  RETIRED: { en: 'Retired', zh: '已下线' },
};

type Language = 'en' | 'zh';
const texts: Record<Language, Texts> = { en, zh };

let chosen: Language = (localStorage.getItem('language') ?? navigator.language).startsWith('zh') ? 'zh' : 'en';

export function language(): Language {
  return chosen;
}

export function choose(value: string): void {
  chosen = value === 'zh' ? 'zh' : 'en';
  localStorage.setItem('language', chosen);
}

/** A text with its {values}. */
export function text(name: TextName, values: Record<string, string | number> = {}): string {
  return texts[chosen][name].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

export function stageName(stage: Product['stage']): string {
  return stages[stage][chosen];
}

export function dateTime(instant: string): string {
  return new Intl.DateTimeFormat(chosen === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** Puts every text of the page into the chosen language; what a person typed stays. */
export function translatePage(): void {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = text(element.dataset.text as TextName);
  }
}
