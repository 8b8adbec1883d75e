// Owns the part of the transfer worker that publishes: the reader's key and the signed files go from the library to files, and by no other way.
import { changeKey, exportKey, importKey, publishOwn } from '@/lib/app/publish';
import { ExpectedError, failure, success } from '@/lib/model/result';
import type { TransferReply, TransferRequest } from '@/lib/model/transfer';
import type { Library } from '@/lib/store/db';

type Request = TransferRequest<File>;
type PublishingRequest = Extract<Request, { type: 'publish' | 'change-key' | 'import-key' | 'export-key' }>;

/** A key's file has some hundred bytes. */
const LARGEST_KEY = 100_000;

/** Whether a request is about publishing. */
export function isPublishing(request: Request): request is PublishingRequest {
  return ['publish', 'change-key', 'import-key', 'export-key'].includes(request.type);
}

/** Does what is asked; what goes wrong is thrown with its code. */
export async function runPublishing(library: Library, request: PublishingRequest, { signal }: { signal: AbortSignal }): Promise<TransferReply<Blob>> {
  const { type } = request;
  if (type === 'change-key') return { type, outcome: success(await changeKey(library, request.change)) };
  if (type === 'import-key') {
    if (request.file.size > LARGEST_KEY) throw new ExpectedError('unreadable-key', 'the file is too large to be a key');
    return { type, outcome: success(await importKey(library, await request.file.text())) };
  }
  if (type === 'export-key') {
    const { name, text } = await exportKey(library);
    return { type, outcome: success({ name, blob: new Blob([text], { type: 'application/json' }) }) };
  }
  const outcome = await publishOwn(library, request, { signal });
  if (!outcome.ok) return { type, outcome: failure(outcome.error.code, outcome.error.message) };
  const { made, files } = outcome.value;
  const toFile = ({ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }) => ({ name, blob: new Blob([bytes], { type: 'application/json' }) });
  return { type, outcome: success({ ...made, files: [toFile(files.pack), toFile(files.signature)] }) };
}
