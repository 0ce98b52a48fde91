import { Button } from 'antd';
import { defineWords, useWords } from '../lib/words.ts';
import { setPreferences, usePreferences } from './preferences.ts';

const words = defineWords({
  zh: {
    size: (size: string) => `字号:${size}`,
    normal: '标准',
    large: '大',
    largest: '特大',
    contrast: '高对比度',
    dark: '深色',
  },
  en: {
    size: (size: string) => `Text: ${size}`,
    normal: 'normal',
    large: 'large',
    largest: 'largest',
    contrast: 'High contrast',
    dark: 'Dark',
  },
});

const NEXT_SIZE = { 14: 16, 16: 19, 19: 14 } as const;

/** Language, size of the text, contrast and theme, as GB/T 37668 asks for. */
export function PreferenceSwitches() {
  const say = useWords(words);
  const { language, textSize, highContrast, theme } = usePreferences();
  const size = { 14: say.normal, 16: say.large, 19: say.largest }[textSize];
  return (
    <div className="row">
      <Button
        size="small"
        type="text"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setPreferences({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {language === 'zh' ? 'English' : '中文'}
      </Button>
      <Button size="small" type="text" onClick={() => setPreferences({ textSize: NEXT_SIZE[textSize] })}>
        {say.size(size)}
      </Button>
      <Button
        size="small"
        type={highContrast ? 'default' : 'text'}
        aria-pressed={highContrast}
        onClick={() => setPreferences({ highContrast: !highContrast })}
      >
        {say.contrast}
      </Button>
      <Button
        size="small"
        type={theme === 'dark' ? 'default' : 'text'}
        aria-pressed={theme === 'dark'}
        onClick={() => setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' })}
      >
        {say.dark}
      </Button>
    </div>
  );
}
