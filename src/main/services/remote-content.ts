import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { fieldsOf } from '../../core/fields';

/**
 * Takes out of a board whatever would make a request leave the machine when it is shown: pictures and previews by
 * address, and embedded pages. Pictures inside the file (data: addresses) stay.
 */
export function removeRemoteContent(records: readonly CanvasRecord[]): {
  readonly records: readonly CanvasRecord[];
  readonly notices: readonly string[];
} {
  const remote = new Set(records.filter(isRemotePicture).map((record) => record.id));
  const kept = records
    .filter((record) => !remote.has(record.id) && !isEmbed(record))
    .map((record) => local(record, remote));
  const embeds = records.filter(isEmbed).length;
  const notices = [
    ...(remote.size > 0
      ? [
          `${remote.size} ${remote.size === 1 ? 'picture lies' : 'pictures lie'} on the network and ${remote.size === 1 ? 'is' : 'are'} left out: nothing here is fetched.`,
        ]
      : []),
    ...(embeds > 0
      ? [`${embeds} embedded web ${embeds === 1 ? 'page is' : 'pages are'} left out: nothing here is fetched.`]
      : []),
  ];
  return { records: kept, notices };
}

function isEmbed(record: CanvasRecord): boolean {
  return record.typeName === 'shape' && record['type'] === 'embed';
}

function isRemotePicture(record: CanvasRecord): boolean {
  if (record.typeName !== 'asset' || record['type'] === 'bookmark') return false;
  const src = fieldsOf(record['props'])['src'];
  return typeof src === 'string' && !src.startsWith('data:');
}

/** The record without addresses that are fetched on sight. A bookmark keeps its link, which opens only when clicked. */
function local(record: CanvasRecord, remote: ReadonlySet<string>): CanvasRecord {
  const props = fieldsOf(record['props']);
  if (record.typeName === 'asset' && record['type'] === 'bookmark') {
    return { ...record, props: { ...props, image: keepData(props['image']), favicon: keepData(props['favicon']) } };
  }
  if (typeof props['assetId'] === 'string' && remote.has(props['assetId']))
    return { ...record, props: { ...props, assetId: null } };
  return record;
}

function keepData(address: unknown): string {
  return typeof address === 'string' && address.startsWith('data:') ? address : '';
}
