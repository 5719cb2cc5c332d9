const types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml', 'image/avif'];

interface InlinePicture {
  /** A data: address, or '' where the picture itself is not there. */
  readonly src: string;
  readonly mimeType: string;
}

/** The frame of a picture that lies elsewhere. */
export const missingPicture: InlinePicture = { src: '', mimeType: '' };

/** A picture that lies in the file itself, or null: one by address would have to be fetched. */
export function pictureOf(address: unknown): InlinePicture | null {
  if (typeof address !== 'string') return null;
  const mimeType = types.find((type) => address.startsWith(`data:${type};`) || address.startsWith(`data:${type},`));
  return mimeType === undefined ? null : { src: address, mimeType };
}
