import type { PageConfig } from './page/page-config.ts';

const ICON = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path d='M2 24Q16 2 30 24' fill='none' stroke='%23167' stroke-width='5'/></svg>`;

/** The page: `base` is the path of its files, with a slash at the end. */
export function pageHtml(config: PageConfig, base: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>鹊桥 Queqiao</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<link rel="stylesheet" href="${base}main.css">
<script type="application/json" id="config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${base}main.js"></script>
</head>
<body><div id="root">正在载入 (loading) …</div></body>
</html>
`;
}
