import { pinyin } from 'pinyin-pro';
import type { Random } from './random';

/** Surnames; among them those that are read otherwise than the character alone: 曾 zēng, 单 shàn, 仇 qiú, 解 xiè, 查 zhā, 任 rén, 华 huà. */
const surnames = [
  '曾', '单', '仇', '解', '查', '任', '华', '王', '李', '张', '刘', '陈', '杨', '黄', '赵', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何', '郭', '马',
  '罗', '梁', '宋', '郑', '谢', '唐', '许', '冯', '邓', '曹', '彭', '潘', '田', '董', '袁', '余', '叶', '蒋', '杜', '苏', '魏', '程', '吕', '丁', '沈', '欧阳', '上官',
];
const womensNames = ['晓燕', '雅琴', '丽华', '佳怡', '春梅', '静宜', '倩', '敏', '婷', '洁', '慧', '玉兰', '雪', '颖', '秀珍', '若曦', '诗雨', '宁'];
const mensNames = ['建国', '志强', '文博', '海涛', '思远', '浩然', '国栋', '永康', '明辉', '宏伟', '立新', '庆丰', '世杰', '东升', '振华', '一鸣', '柏霖', '少华'];

/** A person whom nobody is. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  readonly isWoman: boolean;
  /** How one says it when writing about them: 曾经理. */
  readonly called: string;
  readonly position: string;
  /** For an address at example.com. */
  readonly mailbox: string;
}

const positions = ['采购经理', '采购总监', '信息部主管', 'IT经理', '总经理', '运营总监', '行政经理', '财务经理', '技术总监', '副总经理'];

const titleOf = (position: string): string => (position.includes('总') ? '总' : position.includes('主管') ? '主管' : '经理');

/** The way a name is written in a mailbox: pinyin, the surname as a surname is read. */
export const mailboxOf = (name: string): string => pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true }).join('').replace(/[^a-z]/g, '');

/** Draws people whose names are all different; the rarely read surnames come first, so that every load shows them. */
export function drawPeople(random: Random, count: number): Person[] {
  const [rare, usual] = [surnames.slice(0, 7), random.shuffled(surnames.slice(7))];
  const people: Person[] = [];
  const used = new Set<string>();
  for (let at = 0; people.length < count; at++) {
    const surname = at < rare.length ? (rare[at] ?? '') : (usual[at % usual.length] ?? '');
    const isWoman = random.chance(0.45);
    const name = `${surname}${random.pick(isWoman ? womensNames : mensNames)}`;
    if (used.has(name)) continue;
    used.add(name);
    const position = random.pick(positions);
    people.push({ name, surname, isWoman, called: `${surname}${titleOf(position)}`, position, mailbox: mailboxOf(name) });
  }
  return [...random.shuffled(people.slice(0, 50)), ...people.slice(50)];
}

/** The people of the company whose book this is. */
export const staff = {
  sales: ['周倩', '吴海峰', '郑晓晴', '韩立群'],
  care: '苏婉',
  lead: '冯浩',
  support: '梁志远',
  manager: '何建勋',
} as const;
