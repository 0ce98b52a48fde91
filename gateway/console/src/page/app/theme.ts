import { theme, type ThemeConfig } from 'antd';
import type { Preferences } from './preferences.ts';

/** Fonts that desktops in China have, then any other. */
const FONTS =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif";

const LIGHT = {
  colorPrimary: '#0b57a4',
  colorInfo: '#0b57a4',
  colorLink: '#0b57a4',
  colorLinkHover: '#083f78',
  colorLinkActive: '#083f78',
  colorSuccess: '#1f7a1f',
  colorWarning: '#9a5b00',
  colorError: '#b3261e',
  colorTextBase: '#1a1d21',
  colorTextSecondary: '#454b52',
  colorTextTertiary: '#565d66',
  colorTextQuaternary: '#5f6770',
  colorTextDescription: '#454b52',
  colorTextPlaceholder: '#5f6770',
  colorBgLayout: '#f3f5f7',
  colorBorder: '#c3cad2',
};

const DARK = {
  colorPrimary: '#3d8bd9',
  colorInfo: '#7db8f5',
  colorLink: '#8cc2fa',
  colorLinkHover: '#b5d8fd',
  colorLinkActive: '#b5d8fd',
  colorSuccess: '#63c163',
  colorWarning: '#e6a23c',
  colorError: '#ff8a80',
  colorTextBase: '#eef1f4',
  colorTextSecondary: '#c8ced5',
  colorTextTertiary: '#b4bbc4',
  colorTextQuaternary: '#a7afb9',
  colorTextDescription: '#c8ced5',
  colorTextPlaceholder: '#a7afb9',
};

const HIGH_CONTRAST = {
  light: {
    colorTextBase: '#000',
    colorTextSecondary: '#000',
    colorTextTertiary: '#111',
    colorBorder: '#333',
    colorBorderSecondary: '#555',
    colorBgLayout: '#fff',
    colorPrimary: '#003a75',
    colorLink: '#003a75',
  },
  dark: {
    colorTextBase: '#fff',
    colorTextSecondary: '#fff',
    colorTextTertiary: '#eee',
    colorBorder: '#ddd',
    colorBorderSecondary: '#999',
    colorBgBase: '#000',
    colorLink: '#b9dcff',
  },
} as const;

/** Ant Design's tokens for somebody's preferences: its own link and secondary colours are too pale for WCAG AA. */
export function themeFor({ theme: name, textSize, highContrast }: Preferences): ThemeConfig {
  const link = name === 'dark' ? DARK.colorLink : LIGHT.colorLink;
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(name === 'dark' ? DARK : LIGHT),
      ...(highContrast && HIGH_CONTRAST[name]),
      fontFamily: FONTS,
      fontSize: textSize,
      controlHeight: 30,
      borderRadius: 4,
      wireframe: false,
      motion: false,
    },
    components: { Tabs: { itemSelectedColor: link, itemHoverColor: link, itemActiveColor: link } },
  };
}

/** The same colours for the page's own style sheet and its charts. */
export function paintPage(preferences: Preferences): void {
  const token = theme.getDesignToken(themeFor(preferences));
  const root = document.documentElement;
  const variables = {
    '--fonts': FONTS,
    '--text': token.colorText,
    '--muted': token.colorTextSecondary,
    '--background': token.colorBgLayout,
    '--surface': token.colorBgContainer,
    '--line': token.colorBorderSecondary,
    '--strong-line': token.colorBorder,
    '--primary': token.colorPrimary,
    '--link': token.colorLink,
    '--selected': token.colorFillSecondary,
    '--good': token.colorSuccess,
    '--warn': token.colorWarning,
    '--bad': token.colorError,
    '--warn-surface': token.colorWarningBg,
  };
  for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
  root.style.fontSize = `${preferences.textSize}px`;
  root.style.colorScheme = preferences.theme;
  root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
}
