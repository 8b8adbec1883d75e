// Owns the words for what formats and use-cases say of a file, a record or a host: they say it in English, which stands for a code, and the reader hears it in
// the catalogue's language. What is not in the table, such as a JSON parser's own complaint, is shown as it is.
import { tellError as tellByCode } from './error-words';
import { type MessageKey, t } from './i18n';

/** What is said, with $1, $2 ... for what varies, to its key in the catalogue. Of two that fit, the first counts. */
export const REASONS: Readonly<Record<string, MessageKey>> = {
  'the browser gives no access to this host': 'reasonHostAccess',
  'must be higher than $1': 'reasonMustBeHigher',
  'the file does not say that it is a DataFeed': 'checkNoFeed',
  'the pack does not say it': 'checkNotSaid',
  'repeats the claim "$1" of $2': 'checkRepeats',
  'the claim has no other wording': 'checkNoWording',
  'no speaker is named; one who is not known is written "Unknown"': 'checkNoSpeaker',
  'it does not say when the claim was made': 'checkNoDate',
  'it does not say on what occasion the claim was made': 'checkNoOccasion',
  'nobody has reviewed the claim': 'checkNoReview',
  'there is no rating': 'checkNoRating',
  'the rating "$1" is not understood': 'checkRating',
  'the rating does not say as of when it holds': 'checkNoAsOf',
  'there is no note': 'checkNoNote',
  'the note is not neutral: "$1"': 'checkNotNeutral',
  'there are fewer than two sources': 'checkFewSources',
  'the source has no publisher': 'checkNoPublisher',
  'the source does not say of which kind it is': 'checkNoKind',
  'a block of claims is missing': 'damageBlockMissing',
  'a block of claims is damaged': 'damageBlock',
  'a row cannot be read': 'damageRow',
  'the pack of these claims is not known': 'damagePack',
  'it is not in the index': 'damageNotIndexed',
  'the index cannot be read': 'damageIndex',
  'there are $1 claims instead of $2': 'damageCount',
  'something else is being done': 'reasonBusyHere',
  'another tab is at work': 'reasonBusyTab',
  'the file is too large to be a key': 'reasonKeyFileTooLarge',
  'a claim of the reader’s own has an id that begins with "own/"': 'reasonOwnId',
  'the reader’s own claims are no subscription': 'reasonOwnNoSubscription',
  'the reader’s own claims are no pack': 'reasonOwnNoPack',
  'the row is called otherwise than its note': 'reasonNotesName',
  'id: is not the id of the claim': 'reasonRowName',
  "$1 is no claim of the reader's own": 'reasonNotOwn',
  "neither $1 nor $2 is a claim of the reader's own": 'reasonNeitherOwn',
  'there is no claim to write': 'reasonNothingToWrite',
  'one of the claims is gone': 'reasonOneGone',
  'there is no key to sign with': 'reasonNoKeyToSign',
  'there is no key': 'reasonNoKey',
  'there is a key already': 'reasonKeyThere',
  'another key is here; save and remove it first': 'reasonOtherKeyHere',
  'the serial has to be larger than $1, that of the last release': 'reasonLowSerial',
  'a release of more than $1 MB is not taken by anybody; publish fewer claims': 'reasonReleaseTooLarge',
  'none of these claims is your own': 'reasonNoneOwn',
  '"$1" cannot be written as it is': 'reasonCannotWrite',
  'the next page lies elsewhere and was not fetched': 'reasonNextElsewhere',
  'the next page lies elsewhere ($1) and was not fetched': 'reasonNextElsewhereAt',
  'not UTF-8': 'reasonNotUtf8',
  'not JSON': 'reasonNotJson',
  'not JSON: $1': 'reasonNotJsonBecause',
  'after the list: not JSON': 'reasonAfterList',
  'the file became shorter while it was read': 'reasonShorter',
  'a web page of more than $1 MB is not read': 'reasonPageTooLarge',
  'the page is not UTF-8; save it again with the browser': 'reasonPageNotUtf8',
  'what it brought was changed again since; undo that first': 'reasonUndoLater',
  'this can no longer be undone': 'reasonUndoGone',
  'the claim "$1" does not belong to the pack before it': 'reasonNotOfPack',
  'the pack "$1" stands in the backup twice': 'reasonPackTwice',
  'the pack was signed before, and now it is not': 'reasonNoLongerSigned',
  'a pack that comes over an insecure connection has to be signed': 'reasonHasToBeSigned',
  'a signed pack has to have a serial': 'reasonHasToHaveSerial',
  'its serial is missing, and the one you have is $1': 'reasonSerialMissing',
  'its serial is $1, and the one you have is $2': 'reasonSerialOld',
  'its serial is missing, and you had $1': 'reasonSerialHadMissing',
  'its serial is $1, and you had $2': 'reasonSerialHad',
  'there is no such subscription': 'reasonNoSubscription',
  'the host offers the pack "$1" instead of "$2"': 'reasonOtherPack',
  'the address of a pack begins with https:// or http://': 'reasonPackAddress',
  'no release is waiting': 'reasonNoRelease',
  'another release is waiting now': 'reasonOtherRelease',
  'another pack is called $1': 'reasonTaken',
  'status $1': 'reasonStatus',
  'larger than $1 MB': 'reasonLargerThan',
  'longer than $1 MB': 'reasonLongerThan',
  'there is something after the end of the backup': 'reasonAfterBackup',
  'not JSON, or not UTF-8': 'reasonNotJsonOrUtf8',
  'part $1 of the backup is missing': 'reasonPartMissing',
  'part $1 of the backup is not as it was written: its digest differs': 'reasonPartChanged',
  'parts of the backup are missing': 'reasonPartsMissing',
  'the digest of the whole backup differs': 'reasonDigestDiffers',
  'a digest should stand here': 'reasonNoDigest',
  'the backup ends too early': 'reasonBackupEnds',
  'this is no backup of Caveat': 'reasonNoBackup',
  'the backup does not say its version': 'reasonBackupNoVersion',
  'the backup is of version $1, which a later Caveat has written': 'reasonBackupNewer',
  'the backup does not say when it was made': 'reasonBackupNoDate',
  'the file is empty': 'reasonEmptyFile',
  'there is no claim in it': 'reasonNoClaimInIt',
  'the numbers name no place on a scale and were left out': 'reasonNoScale',
  'a source without an http or https address was left out': 'reasonSourceNoAddress',
  'there is no text of the claim': 'reasonNoText',
  'the row has $1 cells, $2 more than there are columns': 'reasonCells',
  'the language was not understood': 'reasonLanguage',
  'the date "$1" was not understood': 'reasonDate',
  '"$1" is no http or https address and was left out': 'reasonNoAddressLeft',
  '"$1" does not begin with an http or https address and was left out': 'reasonNoAddressFirst',
  '"$1" is no http or https address': 'reasonNoAddress',
  'is no http or https address': 'reasonIsNoAddress',
  'an occasion of which nothing is known': 'reasonOccasionEmpty',
  'what the pack says of itself': 'reasonPackFacts',
  'a quotation mark is opened that is never closed': 'reasonQuoteOpen',
  'no ClaimReview was found in it': 'reasonNoClaimReview',
  'neither a ClaimReview nor a Claim': 'reasonNeither',
  'nested too deeply': 'reasonTooDeep',
  'not an object': 'reasonNotObject',
  'it is empty': 'reasonIsEmpty',
  'it is no text': 'reasonNoTextFile',
  'it is XML, but no web page': 'reasonXml',
  'it is neither JSON nor a table nor a web page': 'reasonUnknownFile',
  'it is a spreadsheet, a document or an archive (zip); save the table as CSV': 'reasonSpreadsheet',
  'it is an old spreadsheet or document; save the table as CSV': 'reasonOldSpreadsheet',
  'it is compressed (gzip); unpack it first': 'reasonGzip',
  'it is a PDF': 'reasonPdf',
  'it is a picture': 'reasonPicture',
  'it is written in UTF-16; save it as UTF-8': 'reasonUtf16',
  'a review that is no object was left out': 'reasonReviewNoObject',
  'cut to $1 characters': 'reasonCut',
  'only the first $1 of $2 were kept': 'reasonOnlyFirst',
  'an answer is kept as a note of its own': 'reasonAnswer',
  'only the first of several targets was kept': 'reasonOneTarget',
  'only the first of $1 targets was kept': 'reasonOneTargetOf',
  'only the first of several bodies was kept': 'reasonOneBody',
  'a tag has at most $1 letters': 'reasonTagLong',
  'the quotation is empty or too long and was left out': 'reasonQuoteLong',
  'a selector without a type was left out': 'reasonNoSelectorType',
  '$1 was left out': 'reasonSomethingLeft',
  'was left out': 'reasonLeftOut',
  'Markdown is for people: it cannot be brought in again': 'reasonMarkdown',
  'the hand-over to the new key is not signed by the old one': 'reasonHandOver',
  'the signature does not fit the file': 'reasonSignatureWrong',
  'it is signed with another key than before': 'reasonOtherKey',
  'privateKey: is no key': 'reasonNotAKey',
  'publicKey: does not belong to the private key': 'reasonKeysDiffer',
  'no Web Annotation was found': 'reasonNoAnnotation',
  'has no place in a note': 'reasonNoPlace',
  '"$1" is kept as $2': 'reasonKeptAs',
  'HTML is kept as plain text': 'reasonHtml',
  'is no object': 'reasonIsNoObject',
  'is no Annotation': 'reasonIsNoAnnotation',
  'is missing': 'reasonIsMissing',
  'names no address': 'reasonNamesNoAddress',
  'there is something after the end of the list': 'reasonAfterListEnd',
  'a bracket is closed that was never opened': 'reasonBracket',
  'the file ends too early': 'reasonFileEnds',
  'must not be empty': 'reasonNotEmpty',
  'a date is written 2022, 2022-12 or 2022-12-02': 'reasonDateForm',
  'must be an http or https address': 'reasonWebAddress',
  'a language is a BCP 47 tag, such as en or de-AT': 'reasonLanguageForm',
  'a pack id has only a-z, 0-9, "." and "-", at most 100': 'reasonPackId',
  'a claim id is "<pack>/<id in the pack>"': 'reasonClaimId',
  'this name is taken: choose another': 'reasonNameTaken',
  'must be a whole number': 'reasonWholeNumber',
  'must not end before it starts': 'reasonSelectorOrder',
  'needs at least one selector': 'reasonSelectorNone',
  'notes or claims were changed meanwhile; nothing was done': 'reasonLibraryChanged',
  'Invalid length: Expected $1 but received $2': 'reasonInvalidLength',
  'Invalid type: Expected $1 but received $2': 'reasonInvalidType',
  'Invalid value: Expected $1 but received $2': 'reasonInvalidValue',
  'Invalid key: Expected $1 but received undefined': 'reasonInvalidKey',
};

/** A longer one quotes a whole file, and is not looked through. */
const LONGEST = 2000;

let patterns: [pattern: RegExp, key: MessageKey][] | null = null;

/** What is wrong or lost, in the reader's language. What stands before it, as a place does ("line 3: not JSON"), stays. */
export function tellReason(reason: string): string {
  if (reason.length > LONGEST) return reason;
  const whole = translate(reason);
  if (whole !== null) return whole;
  for (let at = reason.indexOf(': '); at >= 0; at = reason.indexOf(': ', at + 2)) {
    const rest = translate(reason.slice(at + 2));
    if (rest !== null) return reason.slice(0, at + 2) + rest;
  }
  return reason;
}

/** What to tell the reader of an error, as error-words does, with its message in the reader's language. */
export function tellError({ code, message }: { code: string; message: string }): string {
  return tellByCode({ code, message: tellReason(message) });
}

/** A row of a list of what is wrong or lost: the place, where there is one, and what it is. */
export function tellPlace(place: string, reason: string): string {
  return place === '' ? tellReason(reason) : `${place}: ${tellReason(reason)}`;
}

function translate(reason: string): string | null {
  if (Object.hasOwn(REASONS, reason)) return t(REASONS[reason]!);
  patterns ??= Object.entries(REASONS)
    .filter(([said]) => said.includes('$1'))
    .map(([said, key]) => [new RegExp(`^${said.replace(/[.*+?^()[\]{}|\\]/g, '\\$&').replace(/\$\d/g, '(.+?)')}$`, 's'), key]);
  for (const [pattern, key] of patterns) {
    const found = pattern.exec(reason);
    if (found !== null) return t(key, ...found.slice(1));
  }
  return null;
}
