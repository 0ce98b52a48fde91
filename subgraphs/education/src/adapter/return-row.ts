import { count, nullable } from '@queqiao/platform/contracts';
import { schoolCodeField } from '@queqiao/records/identifiers';
import { z } from 'zod';

// Up to thirteen digits before the point: enough for all money of a province, and exact to the fen as a number.
const PLAIN = /^\d{1,13}(?:\.\d{1,12})?$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,12})?$/;

/** A cell with a number, with or without thousands separators; an empty one means not reported. */
const decimalCell = nullable(
  z.string().transform((cell, context) => {
    const text = cell.normalize('NFKC').trim();
    if (text === '') return null;
    if (PLAIN.test(text) || GROUPED.test(text)) return Number(text.replaceAll(',', ''));
    context.addIssue({ code: 'custom', message: `“${cell.slice(0, 40)}”不是数字 (not a number)`, input: cell });
    return z.NEVER;
  }),
);
const countCell = decimalCell.pipe(count.nullable());

/**
 * A line of the yearly return by column name. Columns other than the key may be missing: a figure that an installation does
 * not collect is not reported.
 */
export const returnRow = z
  .object({
    学校标识码: z.string().trim().pipe(schoolCodeField),
    学校名称: nullable(z.string()),
    年份: z
      .string()
      .trim()
      .regex(/^(?:19|20)\d{2}$/, { error: '不是年份 (not a year)' })
      .transform(Number),
    在校生数: countCell,
    毕业生数: countCell,
    升学人数: countCell,
    '参加1+X考核人数': countCell,
    '取得1+X证书人数': countCell,
    '生均拨款(元)': decimalCell,
    信息化课堂数: countCell,
    课堂总数: countCell,
    教育附加用于职教比例: decimalCell,
  })
  .transform((line) => ({
    schoolCode: line.学校标识码,
    year: line.年份,
    students: line.在校生数,
    graduates: line.毕业生数,
    furtherStudy: line.升学人数,
    certificateExamined: line['参加1+X考核人数'],
    certificateAwarded: line['取得1+X证书人数'],
    fundingPerStudent: line['生均拨款(元)'],
    digitalClassrooms: line.信息化课堂数,
    classrooms: line.课堂总数,
    surchargeShare: line.教育附加用于职教比例,
  }));
export type ReturnRow = z.infer<typeof returnRow>;

/** The columns that identify a line of a return. */
export const KEY_COLUMNS = ['学校标识码', '年份'] as const;
