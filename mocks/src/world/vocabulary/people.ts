import type { Random } from '../random.ts';

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕');
const FIRST = Array.from('文志建国明海永春德秀玉红晓小俊雅思子宇振');
const SECOND = Array.from('军华平辉峰涛敏静丽芳杰强伟娟霞玲鹏斌博琳');

// Built once: a large world names a person for every enterprise.
const NAMES = SURNAMES.flatMap((surname) => FIRST.flatMap((first) => SECOND.map((second) => surname + first + second)));

/** The name of an invented person. */
export function inventPerson(random: Random): string {
  return random.pick(NAMES);
}

/** A number in the form of a mobile phone that is never assigned: no mobile number in China begins with 100. */
export function inventPhone(random: Random): string {
  return `100${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
}

export const TEACHER_TITLES = ['教授', '副教授', '高级讲师', '讲师', '实习指导教师'] as const;
export const EXPERT_TITLES = ['正高级工程师', '高级工程师', '工程师', '高级技师', '技师'] as const;
