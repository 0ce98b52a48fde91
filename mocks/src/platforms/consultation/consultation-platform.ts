import { mockCredential } from '../../installations/mock-credentials.ts';
import { ListView } from '../list-view.ts';
import type { MockPlatform } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { RowFaults } from '../row-faults.ts';
import type { ConsultationPlatform, Topic } from '../../world/index.ts';
import { errorElement, errorElementStyle } from './error-element.ts';
import { threadCalls } from './thread-calls.ts';
import { topicCalls } from './topic-calls.ts';

/** A withdrawn topic is in no list. */
function listedUntil({ withdrawnAt }: Topic): number {
  return withdrawnAt === null ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** An installation of the consultation platform: XML, HTTP Basic, numbered pages, 410 for withdrawn topics. */
export function consultationPlatform(parts: PlatformParts<ConsultationPlatform>): MockPlatform {
  const { installation, data, board } = parts;
  const topics = new ListView(data.topics, { order: 'time', listedUntil });
  const rowFaults = new RowFaults(board, installation.system);
  const user = mockCredential('consultation', 'user');
  const password = mockCredential('consultation', 'password');
  const expected = Buffer.from(`${user}:${password}`).toString('base64');
  return {
    installation,
    style: errorElementStyle,
    authenticate: (request) => {
      const given = /^Basic (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      if (given === expected) return undefined;
      return errorElement(401, 'UNAUTHORIZED', '用户名或密码错误', { 'www-authenticate': 'Basic realm="qsl"' });
    },
    settle: () => topics.settle(),
    calls: [...topicCalls(parts, topics, rowFaults), ...threadCalls(parts, rowFaults)],
  };
}
