/** What `/console` shows while there is no page: that it is being built (the browser asks again each second), or that it could not be. */
export function waitingPage(state: 'building' | 'failed'): string {
  const building = state === 'building';
  const [zh, en] = building
    ? ['控制台正在准备,几秒后自动打开。', 'The console is being prepared and opens by itself in a few seconds.']
    : [
        '控制台未能生成,其他服务不受影响。请运维人员查看日志后重新启动。',
        'The console could not be built; everything else runs. The log says why: mend it and start again.',
      ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${building ? '<meta http-equiv="refresh" content="1">' : ''}
<title>鹊桥控制台 Queqiao console</title>
</head>
<body><main><h1>鹊桥控制台</h1><p role="status">${zh}</p><p lang="en">${en}</p></main></body>
</html>
`;
}
