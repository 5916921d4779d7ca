import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { Language } from '../words/words';
import { dark, light, type Palette } from './palette';

/** How close together things stand. */
export type Density = 'comfortable' | 'compact';

/** Chinese faces of the system first, so that nothing is downloaded and nothing falls back to a serif. */
const chinese =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';
/** In English Latin faces come first: a Chinese one would set ’ and “ as wide as a character. */
const latin = `"Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, ${chinese}`;

/** The faces for a language. */
export const facesOf = (language: Language): string => (language === 'en' ? latin : chinese);

/** The palette of a theme. */
export const paletteOf = (isDark: boolean): Palette => (isDark ? dark : light);

/** What the look depends on. */
interface Look {
  readonly isDark: boolean;
  readonly density: Density;
  readonly language: Language;
}

/** antd dressed in our tokens. */
export function themeOf({ isDark, density, language }: Look): ThemeConfig {
  const palette = paletteOf(isDark);
  const compact = density === 'compact';
  return {
    algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accentText,
      // Text on buttons has these colours too: 4.5:1, pointed at and pressed as well.
      colorError: isDark ? '#f48f70' : '#b23a1e',
      colorErrorHover: isDark ? '#f4a68d' : '#8f2c16',
      colorErrorActive: isDark ? '#f4a68d' : '#8f2c16',
      colorErrorText: palette.danger,
      colorWarning: isDark ? '#c99a35' : '#8a5d00',
      colorSuccess: isDark ? '#4aa565' : '#256a3a',
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: isDark ? '#43514d' : '#c3ccc9',
      colorBorderSecondary: palette.line,
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextTertiary: palette.textSoft,
      colorTextDescription: palette.textSoft,
      colorTextPlaceholder: isDark ? '#8fa19c' : '#66736f',
      colorTextLightSolid: palette.onAccent,
      fontFamily: facesOf(language),
      // Not antd's compact algorithm: it would take the letters down to 10 pixels.
      ...(compact ? { fontSize: 13, controlHeight: 28, sizeStep: 3 } : { fontSize: 14 }),
      borderRadius: 6,
      wireframe: false,
      motion: false, // a click or key that comes while a dialog grows or a menu unfolds meets what was there before
    },
    components: {
      Button: {
        primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500,
        defaultHoverColor: palette.accentText, defaultHoverBorderColor: palette.accentText, defaultActiveColor: palette.accentText, defaultActiveBorderColor: palette.accentText,
      },
      Form: { itemMarginBottom: compact ? 12 : 18, verticalLabelPadding: '0 0 4px', labelColor: palette.textSoft },
      Modal: { titleFontSize: 17 },
      Segmented: { itemSelectedColor: palette.accentText },
      Table: { headerBg: palette.sunken, headerColor: palette.textSoft },
    },
  };
}
